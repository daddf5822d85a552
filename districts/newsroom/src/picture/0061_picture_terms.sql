-- Until when readers may see a picture: to the end of its licence, or so many days after it was first
-- published. `shown_until` follows from the record and from `first_at`.
ALTER TABLE pictures ADD COLUMN first_at BIGINT;
ALTER TABLE pictures ADD COLUMN shown_until BIGINT;
CREATE INDEX pictures_by_end ON pictures (shown_until, id) WHERE shown_until IS NOT NULL;
