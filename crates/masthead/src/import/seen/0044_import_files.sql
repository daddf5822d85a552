-- The files of the last import: what the disk said of each, and what of it the others are checked
-- against, so that an unchanged one is not read again. `reading` stands for all else that decides
-- how files are read. `blocks` has what blocks are called since they are published.
CREATE TABLE import_files (
    path TEXT {by_bytes} PRIMARY KEY,
    reading BIGINT NOT NULL,
    stat BIGINT,
    outline TEXT NOT NULL,
    blocks TEXT
);
-- An import holds this row, so that there is one at a time.
INSERT INTO import_files (path, reading, stat, outline, blocks) VALUES ('', 0, NULL, '', NULL);
