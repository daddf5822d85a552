-- Words that the newsroom adds to the dictionaries: for one language, or for all where it is empty.
CREATE TABLE house_words (
    id BIGINT PRIMARY KEY,
    word TEXT {by_bytes} NOT NULL,
    language TEXT {by_bytes} NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (word, language)
);
-- Words that no dictionary knows and that are right in one story.
CREATE TABLE draft_words (
    draft_id BIGINT NOT NULL,
    word TEXT {by_bytes} NOT NULL,
    PRIMARY KEY (draft_id, word)
);
