-- Whether the original was decoded to its end, as the import does with every picture since.
ALTER TABLE pictures ADD COLUMN is_whole BOOLEAN NOT NULL DEFAULT FALSE;
