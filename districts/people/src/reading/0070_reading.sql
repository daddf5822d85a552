-- Up to when a reader has seen a storyline, so that its page says what is new since then.
CREATE TABLE reader_storylines (
    reader_id BIGINT NOT NULL,
    storyline_id BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (reader_id, storyline_id)
);
-- Readers who do not want that to be remembered.
CREATE TABLE reader_storylines_off (
    reader_id BIGINT PRIMARY KEY,
    since BIGINT NOT NULL
);
