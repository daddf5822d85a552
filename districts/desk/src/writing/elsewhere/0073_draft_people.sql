-- Where the tabs of staff are in stories, for the other nodes. A row is true for some seconds and is
-- forgotten after a minute. `node` is a name that a process gives itself.
CREATE TABLE draft_people (
    draft_id BIGINT NOT NULL,
    writer TEXT {by_bytes} NOT NULL,
    node BIGINT NOT NULL,
    at BIGINT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (draft_id, writer)
);
CREATE INDEX draft_people_by_time ON draft_people (at);
