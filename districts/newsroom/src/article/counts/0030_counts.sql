-- How many stories a month has, and a topic. A row that a change makes wrong is deleted with it, and
-- what has no row is counted; a job writes the rows again. `holds_until` is when a story appears.
CREATE TABLE article_spans (
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    stories BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    holds_until BIGINT,
    PRIMARY KEY (start_at, end_at)
) {in_key_order};
CREATE TABLE topic_counts (
    topic_id BIGINT PRIMARY KEY REFERENCES topics (id),
    articles BIGINT NOT NULL,
    holds_until BIGINT
) {in_key_order};
CREATE INDEX topics_by_name ON topics (name, id);
CREATE INDEX revisions_by_time ON revisions (created_at);
