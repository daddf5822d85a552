-- Pages of the ledger that have joined an account's; gift links; notes about readers.
ALTER TABLE ledger ADD COLUMN joined TEXT;
CREATE TABLE gifts (
    id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    giver_id BIGINT NOT NULL REFERENCES readers (id),
    article_id BIGINT NOT NULL,
    story_id BIGINT NOT NULL,
    month TEXT NOT NULL,
    uses BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX gifts_by_giver ON gifts (giver_id, id);
CREATE INDEX gifts_by_end ON gifts (ends_at);
CREATE TABLE gift_quotas (
    giver_id BIGINT NOT NULL REFERENCES readers (id),
    month TEXT NOT NULL,
    given BIGINT NOT NULL,
    PRIMARY KEY (giver_id, month)
);
CREATE TABLE reader_notes (
    id BIGINT PRIMARY KEY,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    at BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX reader_notes_by_reader ON reader_notes (reader_id, id);
CREATE INDEX staff_log_by_actor ON staff_log (actor_id, id);
CREATE INDEX staff_log_by_action ON staff_log (action, id);
