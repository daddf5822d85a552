-- What is sold and to whom: plans, immutable offers, coupons, experiments; access that
-- nobody pays for; groups, institutions and gifts.
CREATE TABLE plans (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    rights TEXT NOT NULL,
    active BOOLEAN NOT NULL
);
CREATE TABLE offers (
    id BIGINT PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (code, version)
);
CREATE TABLE offer_codes (
    code TEXT PRIMARY KEY,
    offer_id BIGINT NOT NULL REFERENCES offers (id),
    is_on_sale BOOLEAN NOT NULL,
    position BIGINT NOT NULL
);
CREATE TABLE coupons (
    code TEXT PRIMARY KEY,
    percent BIGINT,
    amount BIGINT,
    currency TEXT NOT NULL,
    periods BIGINT,
    offers TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    max_uses BIGINT,
    uses BIGINT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE coupon_uses (
    coupon TEXT NOT NULL REFERENCES coupons (code),
    purchase TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (coupon, purchase)
);
CREATE TABLE experiments (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    arms TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE TABLE experiment_people (
    experiment_id BIGINT NOT NULL REFERENCES experiments (id),
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    shown_at BIGINT NOT NULL,
    chosen_at BIGINT,
    paid_at BIGINT,
    PRIMARY KEY (experiment_id, subject)
);
CREATE INDEX experiment_people_by_subject ON experiment_people (subject);
CREATE TABLE institutions (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    networks TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    note TEXT NOT NULL
);
CREATE TABLE complimentary (
    id BIGINT PRIMARY KEY,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    rights TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    given_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX complimentary_by_reader ON complimentary (reader_id);
CREATE TABLE approvals (
    id BIGINT PRIMARY KEY,
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT NOT NULL,
    UNIQUE (reader_id, code)
);
CREATE INDEX approvals_by_state ON approvals (state, id);
CREATE TABLE claims (
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    code TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    token_hash TEXT UNIQUE,
    PRIMARY KEY (reader_id, code)
);
CREATE INDEX claims_by_end ON claims (ends_at);
CREATE TABLE groups_of_readers (
    id BIGINT PRIMARY KEY,
    holder_id BIGINT NOT NULL REFERENCES readers (id),
    name TEXT NOT NULL,
    rights TEXT NOT NULL,
    seats BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    domains TEXT NOT NULL,
    ends_at BIGINT
);
CREATE INDEX groups_by_holder ON groups_of_readers (holder_id);
CREATE TABLE group_seats (
    group_id BIGINT NOT NULL REFERENCES groups_of_readers (id),
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    reader_id BIGINT REFERENCES readers (id),
    token_hash TEXT UNIQUE,
    invited_at BIGINT NOT NULL,
    joined_at BIGINT,
    PRIMARY KEY (group_id, email_key)
);
CREATE INDEX group_seats_by_reader ON group_seats (reader_id);
CREATE TABLE gift_subscriptions (
    id BIGINT PRIMARY KEY,
    buyer_id BIGINT NOT NULL REFERENCES readers (id),
    offer_id BIGINT NOT NULL REFERENCES offers (id),
    code TEXT NOT NULL,
    buyer_name TEXT NOT NULL,
    email TEXT NOT NULL,
    message TEXT NOT NULL,
    deliver_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    token_hash TEXT UNIQUE,
    redeemed_by BIGINT REFERENCES readers (id),
    redeemed_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX gift_subscriptions_by_buyer ON gift_subscriptions (buyer_id, state);
