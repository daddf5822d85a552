-- Each change of a comment's words or state raises its version, so that a decision can say
-- which one it was taken on. A line of the log holds the version that it found.
ALTER TABLE comments ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE comment_log ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
DROP VIEW comment_rows;
CREATE VIEW comment_rows AS
SELECT c.id, c.article_id, c.thread_id, c.answers_id, c.reader_id, coalesce(r.name, '') AS name,
    coalesce(q.name, '') AS answers_name, c.mark, c.state, c.held_for, c.source, c.document, c.likes, c.replies,
    c.created_at, c.edited_at, c.version
FROM comments c LEFT JOIN commenters r ON r.id = c.reader_id
    LEFT JOIN comments p ON p.id = c.answers_id LEFT JOIN commenters q ON q.id = p.reader_id;
