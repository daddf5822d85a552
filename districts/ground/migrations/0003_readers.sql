-- Accounts, their sessions and rights; staff, and what staff did.
CREATE TABLE readers (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    verified_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    factors BIGINT NOT NULL,
    device TEXT NOT NULL,
    place TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_reader ON sessions (reader_id, seen_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE TABLE entitlements (
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    source TEXT NOT NULL,
    rights TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    PRIMARY KEY (reader_id, source)
);
CREATE INDEX entitlements_by_source ON entitlements (source);
CREATE TABLE staff (
    reader_id BIGINT PRIMARY KEY REFERENCES readers (id),
    roles TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE TABLE staff_log (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_id BIGINT,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX staff_log_by_subject ON staff_log (subject, id);
