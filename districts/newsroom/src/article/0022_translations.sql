-- Which articles stand before others of the same story in a list: first in the publication's own
-- language, then as it was written, then as it was first translated.
CREATE INDEX articles_by_story ON articles (story_id, state, published_at);
CREATE VIEW preferred_translations AS
SELECT a.id AS article_id, t.id AS preferred_id, t.section_id, t.published_at
FROM articles a JOIN articles t ON t.story_id = a.story_id AND t.state = 'live'
WHERE (t.language IS NOT NULL, t.id <> t.story_id, t.id) < (a.language IS NOT NULL, a.id <> a.story_id, a.id);
DROP VIEW article_heads;
CREATE VIEW article_heads AS
SELECT a.id, a.story_id, a.slug, a.section_id, a.state, a.access, a.breaking_until, a.revision_id, a.language,
    a.published_at, a.updated_at, r.headline, r.standfirst, r.dateline, r.byline, r.picture, r.words,
    coalesce(c.shown, 0) AS comments, coalesce(c.switch, 'auto') AS discussion,
    coalesce(o.section_id, a.section_id) AS pool_id,
    CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL ELSE
        (SELECT min(p.published_at) FROM preferred_translations p WHERE p.article_id = a.id) END AS second_from
FROM articles a JOIN revisions r ON r.id = a.revision_id LEFT JOIN comment_threads c ON c.article_id = a.id
    LEFT JOIN articles o ON o.id = a.story_id;
