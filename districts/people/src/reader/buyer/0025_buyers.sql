-- Accounts of visitors who have ordered with an address that is not proved yet. Such an account
-- is found by its session alone; with the proof of the address its orders go to the account of it.
CREATE TABLE buyers (
    reader_id BIGINT PRIMARY KEY REFERENCES readers (id),
    email_key TEXT NOT NULL,
    form_hash TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
);
CREATE INDEX buyers_by_email ON buyers (email_key);
CREATE INDEX buyers_by_age ON buyers (made_at);
