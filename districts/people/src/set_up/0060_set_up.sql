-- The code by which the first owner is made: one row at most, and none once it was used.
CREATE TABLE set_up (
    id BIGINT PRIMARY KEY,
    code_hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
