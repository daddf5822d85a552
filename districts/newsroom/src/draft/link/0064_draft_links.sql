-- Secret addresses under which somebody outside reads a draft: one version of it, or the newest where
-- `version` is empty. `revision_id` is what readers had when the link was made: another one that is
-- live ends it.
CREATE TABLE draft_links (
    id BIGINT PRIMARY KEY,
    token_hash TEXT {by_bytes} NOT NULL UNIQUE,
    draft_id BIGINT NOT NULL,
    version BIGINT,
    revision_id BIGINT,
    name TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    first_opened_at BIGINT,
    last_opened_at BIGINT
);
CREATE INDEX draft_links_by_draft ON draft_links (draft_id, id);
CREATE INDEX draft_links_by_end ON draft_links (ends_at);
