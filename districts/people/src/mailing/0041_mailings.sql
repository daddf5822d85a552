-- Letters to many: what each is about, and a row for everybody who is still to get it.
CREATE TABLE mailings (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    about BIGINT NOT NULL,
    reached BIGINT NOT NULL,
    is_whole BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (kind, about)
);
CREATE TABLE mailing_recipients (
    mailing BIGINT NOT NULL REFERENCES mailings (id),
    reader_id BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    PRIMARY KEY (mailing, reader_id)
);
CREATE INDEX mailing_recipients_due ON mailing_recipients (mailing, due_at, reader_id);
CREATE INDEX mailing_recipients_by_reader ON mailing_recipients (reader_id);
