-- Limits of tries; ways to log in; what accounts prefer.
CREATE TABLE limits (
    key TEXT PRIMARY KEY,
    taken BIGINT NOT NULL,
    resets_at BIGINT NOT NULL
);
CREATE INDEX limits_by_reset ON limits (resets_at);
CREATE TABLE log_ins (
    link_hash TEXT PRIMARY KEY,
    browser_hash TEXT NOT NULL UNIQUE,
    link_code_hash TEXT NOT NULL,
    browser_code_hash TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    next TEXT NOT NULL,
    tries BIGINT NOT NULL,
    used_at BIGINT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX log_ins_by_expiry ON log_ins (expires_at);
CREATE INDEX log_ins_by_email ON log_ins (email_key);
CREATE TABLE passwords (
    reader_id BIGINT PRIMARY KEY REFERENCES readers (id),
    phc TEXT NOT NULL,
    set_at BIGINT NOT NULL
);
CREATE TABLE passkeys (
    credential TEXT PRIMARY KEY,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkeys_by_reader ON passkeys (reader_id, created_at);
CREATE TABLE ceremonies (
    token_hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    reader_id BIGINT,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX ceremonies_by_expiry ON ceremonies (expires_at);
CREATE TABLE one_time_codes (
    reader_id BIGINT PRIMARY KEY REFERENCES readers (id),
    secret TEXT NOT NULL,
    enrolled_at BIGINT,
    last_step BIGINT NOT NULL
);
CREATE TABLE email_changes (
    reader_id BIGINT PRIMARY KEY REFERENCES readers (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    old_hash TEXT NOT NULL UNIQUE,
    new_hash TEXT NOT NULL UNIQUE,
    old_confirmed_at BIGINT,
    new_confirmed_at BIGINT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX email_changes_by_expiry ON email_changes (expires_at);
CREATE TABLE letter_preferences (
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    kind TEXT NOT NULL,
    wants BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (reader_id, kind)
);
