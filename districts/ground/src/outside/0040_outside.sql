-- What a server sees of the world outside it, for `masthead doctor`, which runs beside it: servers
-- of others that do not answer, and when it last looked at the clock.
CREATE TABLE outages (
    server TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    next_call_at BIGINT NOT NULL,
    last_error TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE TABLE clock_looks (
    id BIGINT PRIMARY KEY,
    seen_at BIGINT NOT NULL,
    leapt_at BIGINT,
    leap_ms BIGINT
);
