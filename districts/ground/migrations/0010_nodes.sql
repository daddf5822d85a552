-- The number of the process that started last: each has its own, which is part of its ids.
CREATE TABLE nodes (id BIGINT PRIMARY KEY, last BIGINT NOT NULL);
INSERT INTO nodes (id, last) VALUES (1, 0);
