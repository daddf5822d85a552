-- Times are milliseconds since 1970 UTC; ids are made by the application; JSON is TEXT.
CREATE TABLE generation (id BIGINT PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO generation (id, value) VALUES (1, 1);
CREATE TABLE signing_keys (
    purpose TEXT NOT NULL,
    number BIGINT NOT NULL,
    secret {blob} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (purpose, number)
);
CREATE TABLE settings (id BIGINT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE sections (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    always_free BOOLEAN NOT NULL,
    opinion BOOLEAN NOT NULL,
    position BIGINT NOT NULL
);
CREATE TABLE pictures (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    rights TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE picture_sizes (
    picture_id BIGINT NOT NULL REFERENCES pictures (id),
    format TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (picture_id, format, width)
);
CREATE TABLE authors (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    job TEXT,
    bio TEXT NOT NULL,
    email TEXT,
    links TEXT NOT NULL,
    portrait_id BIGINT REFERENCES pictures (id)
);
CREATE TABLE team_members (
    team_id BIGINT NOT NULL REFERENCES authors (id),
    position BIGINT NOT NULL,
    author_id BIGINT NOT NULL REFERENCES authors (id),
    role TEXT,
    PRIMARY KEY (team_id, position)
);
CREATE TABLE about_pages (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    document TEXT NOT NULL,
    position BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE TABLE topics (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);
CREATE TABLE articles (
    id BIGINT PRIMARY KEY,
    story_id BIGINT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    section_id BIGINT NOT NULL REFERENCES sections (id),
    state TEXT NOT NULL,
    access TEXT NOT NULL,
    breaking_until BIGINT,
    revision_id BIGINT NOT NULL,
    language TEXT,
    published_at BIGINT NOT NULL,
    updated_at BIGINT,
    source TEXT UNIQUE,
    source_hash TEXT
);
CREATE INDEX articles_by_time ON articles (state, published_at, id);
CREATE INDEX articles_by_section ON articles (section_id, state, published_at, id);
CREATE INDEX articles_by_breaking ON articles (breaking_until) WHERE breaking_until IS NOT NULL;
CREATE TABLE revisions (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    origin TEXT NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    dateline TEXT,
    byline TEXT NOT NULL,
    picture TEXT,
    document TEXT NOT NULL,
    words BIGINT NOT NULL,
    snapshot TEXT NOT NULL,
    UNIQUE (article_id, number)
);
CREATE TABLE bylines (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    author_id BIGINT NOT NULL REFERENCES authors (id),
    published_at BIGINT NOT NULL,
    PRIMARY KEY (author_id, published_at, article_id)
);
CREATE INDEX bylines_by_article ON bylines (article_id);
CREATE TABLE article_topics (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    topic_id BIGINT NOT NULL REFERENCES topics (id),
    position BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (topic_id, published_at, article_id)
);
CREATE INDEX article_topics_by_article ON article_topics (article_id, position);
CREATE TABLE old_slugs (
    slug TEXT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    retired_at BIGINT NOT NULL
);
CREATE TABLE corrections (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    corrected_at BIGINT NOT NULL
);
CREATE INDEX corrections_by_article ON corrections (article_id, corrected_at);
CREATE INDEX corrections_by_time ON corrections (corrected_at, id);
CREATE TABLE front_slots (
    front TEXT NOT NULL,
    position BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (front, position)
);
CREATE TABLE ledger (
    subject TEXT NOT NULL,
    pool TEXT NOT NULL,
    period TEXT NOT NULL,
    stories TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (subject, pool, period)
);
CREATE INDEX ledger_by_update ON ledger (updated_at);
CREATE VIEW article_heads AS
SELECT a.id, a.story_id, a.slug, a.section_id, a.state, a.access, a.breaking_until, a.revision_id, a.language,
    a.published_at, a.updated_at, r.headline, r.standfirst, r.dateline, r.byline, r.picture, r.words
FROM articles a JOIN revisions r ON r.id = a.revision_id;
