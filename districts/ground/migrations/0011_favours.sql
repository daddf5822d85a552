-- What somebody has once: an introductory price, a coupon, the house's full refund. People are
-- hashes, as with trials, so that they are known again after an account was erased.
CREATE TABLE favours (
    favour TEXT NOT NULL,
    person TEXT NOT NULL,
    subscription_id BIGINT NOT NULL,
    had_at BIGINT NOT NULL,
    PRIMARY KEY (favour, person)
);
