-- When something happens to a subscription by itself, as against when it is looked at next: what
-- falls due goes before routine looks. The next look at each fills it in.
ALTER TABLE subscriptions ADD COLUMN falls_at BIGINT;
CREATE INDEX subscriptions_by_fall ON subscriptions (processor, falls_at)
    WHERE falls_at IS NOT NULL;
