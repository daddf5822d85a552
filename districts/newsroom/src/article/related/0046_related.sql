-- Stories that may stand under another one, best first, as the index of search found them; and
-- the stories for which that is still to be found, from their time on.
CREATE TABLE related (
    article_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    related_id BIGINT NOT NULL,
    PRIMARY KEY (article_id, place)
) {in_key_order};
CREATE TABLE related_due (
    article_id BIGINT PRIMARY KEY,
    due_at BIGINT NOT NULL
);
CREATE INDEX related_due_by_time ON related_due (due_at, article_id);
INSERT INTO related_due (article_id, due_at)
SELECT id, published_at FROM articles WHERE state = 'live';
