-- Why something that the publication said was taken back, and what is right instead, in words. What was
-- said stays in its record, which is current nowhere.
CREATE TABLE retractions (
    record_id BIGINT PRIMARY KEY,
    reason TEXT NOT NULL,
    instead TEXT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
-- Places that showed it and were seen to.
CREATE TABLE retracted_places (
    record_id BIGINT NOT NULL,
    place TEXT {by_bytes} NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (record_id, place)
);
-- Other tellings of a moment.
CREATE INDEX moments_by_telling ON moments (same_as, id);
