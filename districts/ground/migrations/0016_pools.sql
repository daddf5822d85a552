DROP VIEW article_heads;
CREATE VIEW article_heads AS
SELECT a.id, a.story_id, a.slug, a.section_id, a.state, a.access, a.breaking_until, a.revision_id, a.language,
    a.published_at, a.updated_at, r.headline, r.standfirst, r.dateline, r.byline, r.picture, r.words,
    coalesce(c.shown, 0) AS comments, coalesce(c.switch, 'auto') AS discussion,
    coalesce(o.section_id, a.section_id) AS pool_id
FROM articles a JOIN revisions r ON r.id = a.revision_id LEFT JOIN comment_threads c ON c.article_id = a.id
    LEFT JOIN articles o ON o.id = a.story_id;
