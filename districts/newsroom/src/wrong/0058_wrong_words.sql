-- Words that were found to be wrong, and where somebody has settled that they stand.
CREATE TABLE wrong_words (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL,
    words TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX wrong_words_by_article ON wrong_words (article_id, id);
CREATE TABLE settled_places (
    words_id BIGINT NOT NULL REFERENCES wrong_words (id),
    place TEXT {by_bytes} NOT NULL,
    note TEXT NOT NULL,
    settled_at BIGINT NOT NULL,
    PRIMARY KEY (words_id, place)
);
