-- Stories that nobody publishes before a time, as their source has asked.
CREATE TABLE embargoes (
    draft_id BIGINT PRIMARY KEY,
    until_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);
