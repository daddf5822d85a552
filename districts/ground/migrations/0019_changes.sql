-- What has changed for readers, one row for each thing, with the version of its last change.
-- Versions come from `generation`, whose row is locked until the commit, so that they are
-- committed in their order.
CREATE TABLE changes (
    what TEXT NOT NULL,
    which BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (what, which)
);
CREATE INDEX changes_by_version ON changes (version);
