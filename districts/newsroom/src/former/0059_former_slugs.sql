-- Slugs that sections, authors, topics and pages about the publication had before, with what each
-- leads to now: nothing where that is gone.
CREATE TABLE former_slugs (
    kind TEXT {by_bytes} NOT NULL,
    slug TEXT {by_bytes} NOT NULL,
    target_id BIGINT,
    retired_at BIGINT NOT NULL,
    PRIMARY KEY (kind, slug)
);
CREATE INDEX former_slugs_by_target ON former_slugs (kind, target_id);
-- When the desk changed a row: an import leaves it as it is then.
ALTER TABLE sections ADD COLUMN desk_at BIGINT;
ALTER TABLE authors ADD COLUMN desk_at BIGINT;
ALTER TABLE about_pages ADD COLUMN desk_at BIGINT;
-- The author whose stories these are now. Bylines of revisions name authors by their ids for ever.
ALTER TABLE authors ADD COLUMN merged_into BIGINT;
