-- Since when the publication is quiet: it was recovered from a backup, and nobody has said yet that
-- it is the one in use.
CREATE TABLE quiet (id BIGINT PRIMARY KEY, since BIGINT NOT NULL);
