-- Storylines that somebody said a story is no part of.
CREATE TABLE strip_declined (
    article_id BIGINT NOT NULL,
    storyline_id BIGINT NOT NULL,
    PRIMARY KEY (article_id, storyline_id)
);
-- How long people were at the strip of a story, without who: pauses of more than ten seconds are cut.
CREATE TABLE strip_visits (
    article_id BIGINT PRIMARY KEY,
    visits BIGINT NOT NULL,
    keys BIGINT NOT NULL,
    ms BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL
);
CREATE INDEX strip_visits_by_time ON strip_visits (closed_at);
-- What became of the suggestions of a sort in a story.
CREATE TABLE strip_tallies (
    article_id BIGINT NOT NULL,
    sort TEXT {by_bytes} NOT NULL,
    shown BIGINT NOT NULL,
    accepted BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (article_id, sort)
);
CREATE INDEX strip_tallies_by_sort ON strip_tallies (sort, at);
-- Sorts that were switched off or on again, by people or by themselves; what was counted before counts
-- no more.
CREATE TABLE strip_switches (
    sort TEXT {by_bytes} PRIMARY KEY,
    is_off BOOLEAN NOT NULL,
    by_itself BOOLEAN NOT NULL,
    since BIGINT NOT NULL
);
-- Where a number was used before.
CREATE INDEX figures_by_value ON figures (value, id);
