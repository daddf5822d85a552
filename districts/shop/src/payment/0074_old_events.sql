-- Events that were followed long ago are forgotten, the oldest first.
CREATE INDEX payment_events_by_following ON payment_events (applied_at);
