-- Subscriptions as our readers hold them, what they were charged, what processors told us
-- and what we asked of them; and the objects of the test till.
CREATE TABLE subscriptions (
    id BIGINT PRIMARY KEY,
    order_number TEXT NOT NULL UNIQUE,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    offer_id BIGINT NOT NULL,
    terms TEXT NOT NULL,
    processor TEXT NOT NULL,
    mode TEXT NOT NULL,
    state TEXT NOT NULL,
    life TEXT NOT NULL,
    checkout_id TEXT,
    checkout_url TEXT,
    processor_id TEXT,
    access_until BIGINT,
    check_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX subscriptions_open ON subscriptions (reader_id, offer_id) WHERE state = 'open';
CREATE UNIQUE INDEX subscriptions_by_processor ON subscriptions (processor, processor_id);
CREATE INDEX subscriptions_by_checkout ON subscriptions (processor, checkout_id);
CREATE INDEX subscriptions_by_reader ON subscriptions (reader_id, id);
CREATE INDEX subscriptions_to_check ON subscriptions (check_at);
CREATE TABLE subscription_letters (
    subscription_id BIGINT NOT NULL REFERENCES subscriptions (id),
    occasion TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (subscription_id, occasion)
);
CREATE TABLE trials (
    person TEXT PRIMARY KEY,
    subscription_id BIGINT NOT NULL,
    began_at BIGINT NOT NULL
);
CREATE TABLE charges (
    id BIGINT PRIMARY KEY,
    processor TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    subscription_id BIGINT NOT NULL REFERENCES subscriptions (id),
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    number TEXT NOT NULL,
    invoice TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (processor, invoice_id)
);
CREATE INDEX charges_by_reader ON charges (reader_id, made_at);
CREATE INDEX charges_by_subscription ON charges (subscription_id, made_at);
CREATE TABLE payment_events (
    processor TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    applied_at BIGINT,
    PRIMARY KEY (processor, id)
);
CREATE INDEX payment_events_by_object ON payment_events (object, made_at);
CREATE TABLE payment_calls (
    id BIGINT PRIMARY KEY,
    call_key TEXT NOT NULL UNIQUE,
    subscription_id BIGINT NOT NULL REFERENCES subscriptions (id),
    call TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX payment_calls_by_subscription ON payment_calls (subscription_id, id);
CREATE TABLE till_objects (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    parent TEXT NOT NULL,
    body TEXT NOT NULL,
    due_at BIGINT,
    made_at BIGINT NOT NULL
);
CREATE INDEX till_objects_by_parent ON till_objects (parent, made_at);
CREATE INDEX till_objects_by_due ON till_objects (due_at);
CREATE TABLE till_keys (
    call_key TEXT PRIMARY KEY,
    object TEXT NOT NULL
);
