-- One mailbox is one person: who has been through the budget of a network, and which mailboxes
-- are banned from the discussions whatever account they open.
ALTER TABLE readers ADD COLUMN admitted_at BIGINT;
UPDATE readers SET admitted_at = verified_at;
-- When a mail server refused the address that somebody wants to log in with.
ALTER TABLE log_ins ADD COLUMN refused_at BIGINT;
CREATE TABLE comment_banned_mailboxes (
    person TEXT PRIMARY KEY,
    until_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    banned_at BIGINT NOT NULL
);
