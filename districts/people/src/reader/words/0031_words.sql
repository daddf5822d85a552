-- By what the desk finds an account: its address and each word of its name. Accounts from before are
-- listed by a job, as are those that something else has changed.
CREATE TABLE reader_words (
    word TEXT {by_bytes} NOT NULL,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    PRIMARY KEY (word, reader_id)
) {in_key_order};
CREATE INDEX reader_words_by_reader ON reader_words (reader_id);
ALTER TABLE readers ADD COLUMN is_listed BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX readers_unlisted ON readers (id) WHERE NOT is_listed;
-- Which keys have letters beyond ASCII is asked at each start; few have.
CREATE INDEX readers_with_wide_keys ON readers (id) WHERE octet_length(email_key) <> length(email_key);
