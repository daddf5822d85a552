-- A job is looked for by its key in whatever state it is.
CREATE INDEX jobs_by_key ON jobs (unique_key) WHERE unique_key IS NOT NULL;
