-- The jobs of one kind in the order they fall due, so that a worker of some kinds never looks at
-- those of others.
CREATE INDEX jobs_by_kind ON jobs (kind, (COALESCE(lease_until, run_at)), id) WHERE state <> 'dead';
