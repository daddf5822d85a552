-- What the old addresses that differ by their query alone look like: the path, and the names of
-- the parameters, encoded and joined with `&`; no names where the whole query counts.
CREATE TABLE old_queries (
    path TEXT NOT NULL,
    names TEXT NOT NULL,
    PRIMARY KEY (path, names)
);
