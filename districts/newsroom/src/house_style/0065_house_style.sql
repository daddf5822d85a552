-- The newsroom's rules of style: what is found in a story, and what is better. `suggest` is empty where
-- a rule warns alone, and nothing at all where the words should go. `language` is empty for all.
CREATE TABLE house_rules (
    id BIGINT PRIMARY KEY,
    kind TEXT {by_bytes} NOT NULL,
    pattern TEXT {by_bytes} NOT NULL,
    any_case BIGINT NOT NULL,
    suggest TEXT,
    say TEXT NOT NULL,
    why TEXT NOT NULL,
    language TEXT {by_bytes} NOT NULL
);
