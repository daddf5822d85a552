-- Files on their way into the library, which come in parts so that a break costs little. What is there
-- of one is in the folder `uploads` of the data folder, under its id.
CREATE TABLE uploads (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX uploads_by_time ON uploads (at, id);
CREATE INDEX pictures_by_hash ON pictures (sha256);
