-- Accounts at other providers by which readers log in.
CREATE TABLE provider_accounts (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX provider_accounts_by_reader ON provider_accounts (reader_id, issuer);
