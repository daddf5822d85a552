CREATE TABLE jobs (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
    run_at BIGINT NOT NULL,
    lease_until BIGINT,
    claims BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL
);

-- Jobs in the order they fall due: at their time, or when the lease runs out.
CREATE INDEX jobs_due ON jobs ((COALESCE(lease_until, run_at)), id) WHERE state <> 'dead';

CREATE UNIQUE INDEX jobs_unique_key ON jobs (unique_key) WHERE state IN ('waiting', 'running');

CREATE INDEX jobs_dead ON jobs (id) WHERE state = 'dead';

CREATE TABLE schedules (
    name TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL
);
