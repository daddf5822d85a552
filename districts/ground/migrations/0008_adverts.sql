-- Adverts: campaigns, what they show, and how often that was shown and clicked.
CREATE TABLE campaigns (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    sections TEXT NOT NULL,
    is_paused BOOLEAN NOT NULL
);
CREATE TABLE creatives (
    id BIGINT PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    name TEXT NOT NULL,
    slots TEXT NOT NULL,
    label TEXT NOT NULL,
    weight BIGINT NOT NULL,
    daily_cap BIGINT,
    every_nth BIGINT NOT NULL,
    is_paused BOOLEAN NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX creatives_by_campaign ON creatives (campaign_id, id);
CREATE TABLE advert_counts (
    creative_id BIGINT NOT NULL REFERENCES creatives (id),
    day BIGINT NOT NULL,
    impressions BIGINT NOT NULL,
    clicks BIGINT NOT NULL,
    PRIMARY KEY (creative_id, day)
);
-- Occasions that a letter was put into the queue for, so that none gets a second one.
CREATE TABLE letter_occasions (occasion TEXT PRIMARY KEY, at BIGINT NOT NULL);
CREATE INDEX letter_occasions_by_time ON letter_occasions (at);
