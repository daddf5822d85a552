-- Pictures whose sizes are made, of which no page was told yet.
CREATE TABLE ready_pictures (
    picture_id BIGINT PRIMARY KEY REFERENCES pictures (id),
    ready_at BIGINT NOT NULL
);
