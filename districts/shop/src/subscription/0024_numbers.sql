-- The desk's first page counts subscriptions by their state, and those that have ended today.
-- Those that ended before do not say when.
ALTER TABLE subscriptions ADD COLUMN ended_at BIGINT;
CREATE INDEX subscriptions_by_state ON subscriptions (state);
CREATE INDEX subscriptions_by_end ON subscriptions (ended_at) WHERE ended_at IS NOT NULL;
