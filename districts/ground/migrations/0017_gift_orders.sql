-- The order by which a gift was bought.
ALTER TABLE gift_subscriptions ADD COLUMN subscription_id BIGINT REFERENCES subscriptions (id);
CREATE UNIQUE INDEX gift_subscriptions_by_order ON gift_subscriptions (subscription_id);
