-- Which checks before publishing block, where the newsroom has decided otherwise than we do.
CREATE TABLE publish_checks (
    name TEXT {by_bytes} PRIMARY KEY,
    blocks BOOLEAN NOT NULL
);
