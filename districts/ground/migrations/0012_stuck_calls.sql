-- What a processor has refused stays open until it is done, settled by hand or overtaken:
-- how often it was refused, when it is tried again, and what staff wrote about it.
ALTER TABLE payment_calls ADD COLUMN refusals BIGINT NOT NULL DEFAULT 0;
ALTER TABLE payment_calls ADD COLUMN retry_at BIGINT;
ALTER TABLE payment_calls ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX payment_calls_open ON payment_calls (asked_at) WHERE state = 'waiting' OR state = 'refused';
