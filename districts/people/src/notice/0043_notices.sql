-- What whoever runs the server is to be told, by topic: how often since the last mail, the last of
-- them, and when the next mail may go.
CREATE TABLE operator_notices (
    topic TEXT PRIMARY KEY,
    count BIGINT NOT NULL,
    payload TEXT NOT NULL,
    next_at BIGINT NOT NULL
);
