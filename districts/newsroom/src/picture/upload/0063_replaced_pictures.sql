-- A file that takes the place of another: which picture it is to be, in what version, and what is said
-- of it. What was replaced stays known, and its file in the folder `originals`.
ALTER TABLE uploads ADD COLUMN replaces BIGINT;
ALTER TABLE uploads ADD COLUMN seen_version TEXT;
ALTER TABLE uploads ADD COLUMN rights TEXT;
CREATE TABLE replaced_pictures (
    id BIGINT PRIMARY KEY,
    picture_id BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    rights TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT NOT NULL
);
CREATE INDEX replaced_by_picture ON replaced_pictures (picture_id, id);
