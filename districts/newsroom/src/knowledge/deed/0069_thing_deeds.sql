-- What staff did to things, and what undoes it. Rows are only added: one that undoes another names it.
CREATE TABLE thing_deeds (
    id BIGINT PRIMARY KEY,
    thing_id BIGINT NOT NULL,
    other_id BIGINT,
    kind TEXT {by_bytes} NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    undoes_id BIGINT,
    staff_id BIGINT,
    at BIGINT NOT NULL
);
CREATE INDEX thing_deeds_by_thing ON thing_deeds (thing_id, id);
CREATE INDEX thing_deeds_by_other ON thing_deeds (other_id, id);
CREATE UNIQUE INDEX thing_deeds_by_undone ON thing_deeds (undoes_id);
