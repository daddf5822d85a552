-- Which pictures a story shows: as it is published, and as it is being written. `at` is the time of a
-- published story.
CREATE TABLE picture_uses (
    article_id BIGINT NOT NULL,
    is_draft BOOLEAN NOT NULL,
    picture_id BIGINT NOT NULL,
    is_lead BOOLEAN NOT NULL,
    at BIGINT,
    PRIMARY KEY (article_id, is_draft, picture_id, is_lead)
);
CREATE INDEX picture_uses_by_picture ON picture_uses (picture_id, article_id);
-- Stories of before are taken up by a job.
ALTER TABLE articles ADD COLUMN has_uses BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX articles_without_uses ON articles (id) WHERE has_uses = FALSE;
ALTER TABLE drafts ADD COLUMN has_uses BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX drafts_without_uses ON drafts (id) WHERE has_uses = FALSE;
