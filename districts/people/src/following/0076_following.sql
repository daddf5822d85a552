-- Who follows which storyline by e-mail, and since when: what came before is no news to them.
CREATE TABLE storyline_follows (
    reader_id BIGINT NOT NULL,
    storyline_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (reader_id, storyline_id)
);
CREATE INDEX storyline_follows_by_storyline ON storyline_follows (storyline_id, reader_id);
CREATE INDEX storyline_follows_by_time ON storyline_follows (storyline_id, since);
-- Letters about a storyline. Each names the one before it, 0 where there is none, so that two nodes
-- that begin one at the same moment begin one.
CREATE TABLE storyline_letters (
    id BIGINT PRIMARY KEY,
    storyline_id BIGINT NOT NULL,
    previous BIGINT NOT NULL,
    at BIGINT NOT NULL,
    gathered_at BIGINT,
    UNIQUE (storyline_id, previous)
);
CREATE INDEX storyline_letters_by_storyline ON storyline_letters (storyline_id, at);
CREATE INDEX storyline_letters_by_time ON storyline_letters (at);
-- The stories of each letter; the letter 0 has those for which no letter had room.
CREATE TABLE storyline_letter_stories (
    storyline_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    story_id BIGINT NOT NULL,
    letter BIGINT NOT NULL,
    came_at BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (storyline_id, article_id)
);
CREATE INDEX storyline_letter_stories_by_letter ON storyline_letter_stories (letter, story_id);
CREATE INDEX storyline_letter_stories_by_time ON storyline_letter_stories (at);
-- Which story which reader is told of, and by which letter: each once, also where it belongs to
-- several storylines that they follow.
CREATE TABLE storyline_told (
    reader_id BIGINT NOT NULL,
    story_id BIGINT NOT NULL,
    letter BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (reader_id, story_id)
);
CREATE INDEX storyline_told_by_letter ON storyline_told (letter, reader_id);
CREATE INDEX storyline_told_by_time ON storyline_told (at);
