-- Which subscriptions of a processor are to be looked at, those that have waited longest first.
CREATE INDEX subscriptions_due ON subscriptions (processor, check_at, id);
DROP INDEX subscriptions_to_check;
