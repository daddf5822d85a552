-- Comments: threads two deep under an article, and what readers and moderators do with them.
CREATE TABLE comment_threads (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    shown BIGINT NOT NULL,
    is_stale BOOLEAN NOT NULL,
    switch TEXT NOT NULL
);
CREATE INDEX comment_threads_by_stale ON comment_threads (is_stale);
CREATE TABLE comments (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    thread_id BIGINT,
    answers_id BIGINT,
    reader_id BIGINT,
    mark TEXT NOT NULL,
    state TEXT NOT NULL,
    held_for TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    likes BIGINT NOT NULL,
    replies BIGINT NOT NULL,
    form_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    notified_at BIGINT,
    UNIQUE (reader_id, form_key)
);
CREATE INDEX comments_by_time ON comments (article_id, id) WHERE thread_id IS NULL;
CREATE INDEX comments_by_likes ON comments (article_id, likes, id) WHERE thread_id IS NULL;
CREATE INDEX comments_by_thread ON comments (thread_id, id) WHERE thread_id IS NOT NULL;
CREATE INDEX comments_by_reader ON comments (reader_id, state, id);
CREATE INDEX comments_by_state ON comments (state, id);
CREATE TABLE comment_likes (
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    reader_id BIGINT NOT NULL,
    liked_at BIGINT NOT NULL,
    PRIMARY KEY (comment_id, reader_id)
);
CREATE INDEX comment_likes_by_reader ON comment_likes (reader_id, comment_id);
CREATE TABLE comment_follows (
    reader_id BIGINT NOT NULL,
    thread_id BIGINT NOT NULL REFERENCES comments (id),
    wants BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (reader_id, thread_id)
);
CREATE INDEX comment_follows_by_thread ON comment_follows (thread_id, reader_id);
CREATE TABLE comment_letters (
    reader_id BIGINT PRIMARY KEY,
    replies BOOLEAN NOT NULL,
    follows BOOLEAN NOT NULL
);
CREATE TABLE comment_reports (
    id BIGINT PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    reader_id BIGINT,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    settled_at BIGINT,
    UNIQUE (comment_id, reader_id)
);
CREATE INDEX comment_reports_open ON comment_reports (settled_at, comment_id);
CREATE TABLE comment_bans (
    reader_id BIGINT PRIMARY KEY,
    until_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    banned_at BIGINT NOT NULL
);
CREATE TABLE comment_log (
    id BIGINT PRIMARY KEY,
    comment_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_id BIGINT,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX comment_log_by_comment ON comment_log (comment_id, id);
CREATE VIEW commenters AS SELECT id, name FROM readers;
CREATE VIEW comment_rows AS
SELECT c.id, c.article_id, c.thread_id, c.answers_id, c.reader_id, coalesce(r.name, '') AS name,
    coalesce(q.name, '') AS answers_name, c.mark, c.state, c.held_for, c.source, c.document, c.likes, c.replies,
    c.created_at, c.edited_at
FROM comments c LEFT JOIN commenters r ON r.id = c.reader_id
    LEFT JOIN comments p ON p.id = c.answers_id LEFT JOIN commenters q ON q.id = p.reader_id;
DROP VIEW article_heads;
CREATE VIEW article_heads AS
SELECT a.id, a.story_id, a.slug, a.section_id, a.state, a.access, a.breaking_until, a.revision_id, a.language,
    a.published_at, a.updated_at, r.headline, r.standfirst, r.dateline, r.byline, r.picture, r.words,
    coalesce(c.shown, 0) AS comments, coalesce(c.switch, 'auto') AS discussion
FROM articles a JOIN revisions r ON r.id = a.revision_id LEFT JOIN comment_threads c ON c.article_id = a.id;
