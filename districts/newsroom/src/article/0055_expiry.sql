-- Until when a story is public; since when an import leaves a story alone, because the desk has changed it;
-- the paragraph that a correction concerns.
ALTER TABLE articles ADD COLUMN expires_at BIGINT;
ALTER TABLE articles ADD COLUMN desk_at BIGINT;
CREATE INDEX articles_by_expiry ON articles (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX articles_by_desk ON articles (desk_at) WHERE desk_at IS NOT NULL;
CREATE INDEX old_slugs_by_article ON old_slugs (article_id, slug);
ALTER TABLE corrections ADD COLUMN block TEXT;
DROP VIEW article_heads;
DROP VIEW preferred_translations;
CREATE VIEW preferred_translations AS
SELECT a.id AS article_id, t.id AS preferred_id, t.section_id, t.published_at, t.expires_at
FROM articles a JOIN articles t ON t.story_id = a.story_id AND t.state = 'live'
WHERE (t.language IS NOT NULL, t.id <> t.story_id, t.id) < (a.language IS NOT NULL, a.id <> a.story_id, a.id);
CREATE VIEW article_heads AS
SELECT a.id, a.story_id, a.slug, a.section_id, a.state, a.access, a.breaking_until, a.revision_id, a.language,
    a.published_at, a.updated_at, a.expires_at, r.headline, r.standfirst, r.dateline, r.byline, r.picture, r.words,
    coalesce(c.shown, 0) AS comments, coalesce(c.switch, 'auto') AS discussion,
    coalesce(o.section_id, a.section_id) AS pool_id,
    CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL ELSE
        (SELECT min(p.published_at) FROM preferred_translations p WHERE p.article_id = a.id) END AS second_from,
    CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL ELSE
        (SELECT CASE WHEN count(*) = count(p.expires_at) THEN max(p.expires_at) END
         FROM preferred_translations p WHERE p.article_id = a.id) END AS second_until,
    a.feed_id
FROM articles a JOIN revisions r ON r.id = a.revision_id LEFT JOIN comment_threads c ON c.article_id = a.id
    LEFT JOIN articles o ON o.id = a.story_id;
