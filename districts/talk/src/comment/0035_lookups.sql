-- The newest comment of the first level, by which the desk lists discussions; which numbers on cards
-- are old; what is a reader's among the reports and a member of staff's in the log.
ALTER TABLE comment_threads ADD COLUMN newest BIGINT NOT NULL DEFAULT 0;
UPDATE comment_threads SET newest = coalesce((SELECT max(c.id) FROM comments c
    WHERE c.article_id = comment_threads.article_id AND c.thread_id IS NULL), 0);
CREATE INDEX comment_threads_by_newest ON comment_threads (newest, article_id);
DROP INDEX comment_threads_by_stale;
CREATE INDEX comment_threads_stale ON comment_threads (article_id) WHERE is_stale;
CREATE INDEX comment_reports_by_reader ON comment_reports (reader_id, id);
CREATE INDEX comment_log_by_actor ON comment_log (actor_id);
