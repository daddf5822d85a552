-- How often stories were opened and the paywall was met, by quarters of an hour. Nobody is in it.
CREATE TABLE paywall_counts (
    begins_at BIGINT PRIMARY KEY,
    opened BIGINT NOT NULL,
    walls BIGINT NOT NULL
);
