-- How mail is going: since when it fails, how often, and what was said last.
CREATE TABLE mail_state (
    id BIGINT PRIMARY KEY,
    sent_at BIGINT,
    failing_since BIGINT,
    failures BIGINT NOT NULL,
    refusals BIGINT NOT NULL,
    last_error TEXT NOT NULL
);
INSERT INTO mail_state (id, failures, refusals, last_error) VALUES (1, 0, 0, '');

-- By what nodes tell that they have the same key for secrets.
CREATE TABLE seal (id BIGINT PRIMARY KEY, fingerprint TEXT NOT NULL);

-- Codes for whoever has lost the second factor: hashes, each good once.
CREATE TABLE recovery_codes (
    hash TEXT PRIMARY KEY,
    reader_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_codes_reader ON recovery_codes (reader_id);

-- Rights of subscriptions were said to have begun three days before the order.
UPDATE entitlements SET starts_at = starts_at + 259200000 WHERE source LIKE 'subscription:%';
