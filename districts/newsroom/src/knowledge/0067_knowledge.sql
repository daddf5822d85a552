-- People, places and all else that stories are about. `root_id` is the thing that this one is read as:
-- itself, or the last of those it was merged into. A topic has a thing, with which it shares its page.
CREATE TABLE things (
    id BIGINT PRIMARY KEY,
    kind TEXT {by_bytes} NOT NULL,
    name TEXT NOT NULL,
    sort_name TEXT {by_bytes} NOT NULL,
    one_line TEXT NOT NULL,
    slug TEXT {by_bytes} NOT NULL,
    qid TEXT {by_bytes},
    same_as TEXT NOT NULL,
    picture_id BIGINT,
    privacy TEXT {by_bytes} NOT NULL,
    merged_into BIGINT,
    root_id BIGINT NOT NULL,
    parent_id BIGINT,
    parent_from TEXT {by_bytes},
    parent_until TEXT {by_bytes},
    topic_id BIGINT,
    unit TEXT NOT NULL,
    rhythm TEXT {by_bytes} NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX things_by_slug ON things (slug);
CREATE UNIQUE INDEX things_by_topic ON things (topic_id);
CREATE INDEX things_by_root ON things (root_id, id);
CREATE INDEX things_by_merge ON things (merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX things_by_parent ON things (parent_id, id);
CREATE INDEX things_by_name ON things (sort_name, id);
CREATE INDEX things_by_first_name ON things (name);
CREATE INDEX things_by_kind ON things (kind, sort_name, id);
INSERT INTO things (id, kind, name, sort_name, one_line, slug, same_as, privacy, root_id, topic_id,
        unit, rhythm, version, made_at)
    SELECT id, 'subject', name, name, '', slug, '[]', 'public', id, id, '', '', 1, 0 FROM topics;
-- Other names of things. `auto` is a name that may be linked without asking; a blocked one is never
-- found in a text.
CREATE TABLE thing_names (
    thing_id BIGINT NOT NULL,
    name TEXT {by_bytes} NOT NULL,
    language TEXT {by_bytes} NOT NULL,
    form TEXT {by_bytes} NOT NULL,
    auto BOOLEAN NOT NULL,
    blocked BOOLEAN NOT NULL,
    PRIMARY KEY (thing_id, name, language)
);
CREATE INDEX thing_names_by_name ON thing_names (name, thing_id);
-- What was found in stories, with where its words are. `revision_id` is the revision in which they were
-- found last, and `opening` the terms of the lead-in by which `is_open` says on which side of the gate
-- they are; neither is known of what was never published.
CREATE TABLE knowledge (
    id BIGINT PRIMARY KEY,
    sort TEXT {by_bytes} NOT NULL,
    article_id BIGINT NOT NULL,
    revision_id BIGINT,
    block TEXT {by_bytes} NOT NULL,
    words TEXT NOT NULL,
    nth BIGINT NOT NULL,
    place BIGINT NOT NULL,
    is_open BOOLEAN NOT NULL,
    opening TEXT {by_bytes},
    shown_openly BOOLEAN NOT NULL,
    is_doubtful BOOLEAN NOT NULL,
    state TEXT {by_bytes} NOT NULL,
    made_by TEXT {by_bytes} NOT NULL,
    confidence BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX knowledge_by_article ON knowledge (article_id, id);
CREATE INDEX knowledge_by_opening ON knowledge (opening, article_id);
-- What is confirmed is most of it, and asked for by its thing or article.
CREATE INDEX knowledge_stale ON knowledge (state, id) WHERE state = 'stale';
CREATE INDEX knowledge_suggested ON knowledge (state, id) WHERE state = 'suggested';
CREATE INDEX knowledge_rejected ON knowledge (state, id) WHERE state = 'rejected';
CREATE INDEX knowledge_by_doubt ON knowledge (is_doubtful, id);
CREATE TABLE mentions (
    id BIGINT PRIMARY KEY,
    thing_id BIGINT,
    name TEXT {by_bytes} NOT NULL,
    kind TEXT {by_bytes} NOT NULL,
    spot TEXT {by_bytes} NOT NULL
);
CREATE INDEX mentions_by_thing ON mentions (thing_id, id);
-- `earliest` and `latest` are days since 1970.
CREATE TABLE moments (
    id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    edtf TEXT {by_bytes} NOT NULL,
    earliest BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    kind TEXT {by_bytes} NOT NULL,
    place_id BIGINT,
    weight BIGINT NOT NULL,
    series_id BIGINT,
    ordinal BIGINT,
    ordinal_said_by TEXT NOT NULL,
    counter_id BIGINT,
    is_plan BOOLEAN NOT NULL,
    is_default BOOLEAN NOT NULL,
    same_as BIGINT
);
CREATE INDEX moments_by_series ON moments (series_id, id);
CREATE INDEX moments_by_place ON moments (place_id);
CREATE INDEX moments_by_counter ON moments (counter_id);
CREATE INDEX moments_by_plan ON moments (is_plan, latest, id);
CREATE TABLE moment_things (
    moment_id BIGINT NOT NULL,
    thing_id BIGINT NOT NULL,
    role TEXT {by_bytes} NOT NULL,
    PRIMARY KEY (moment_id, thing_id, role)
);
CREATE INDEX moment_things_by_thing ON moment_things (thing_id, moment_id);
-- Values are decimal numbers as text, so that none is rounded.
CREATE TABLE figures (
    id BIGINT PRIMARY KEY,
    value TEXT {by_bytes} NOT NULL,
    value_high TEXT {by_bytes},
    unit TEXT NOT NULL,
    currency TEXT {by_bytes} NOT NULL,
    qualifier TEXT {by_bytes} NOT NULL,
    measure_id BIGINT,
    period TEXT {by_bytes} NOT NULL,
    as_of TEXT {by_bytes} NOT NULL,
    source_text TEXT NOT NULL,
    source_id BIGINT,
    source_url TEXT NOT NULL,
    corrected_by BIGINT,
    withdrawn_at BIGINT,
    withdrawn_reason TEXT NOT NULL
);
CREATE INDEX figures_by_measure ON figures (measure_id, id);
CREATE INDEX figures_by_source ON figures (source_id);
CREATE TABLE figure_things (
    figure_id BIGINT NOT NULL,
    thing_id BIGINT NOT NULL,
    PRIMARY KEY (figure_id, thing_id)
);
CREATE INDEX figure_things_by_thing ON figure_things (thing_id, figure_id);
CREATE TABLE quotes (
    id BIGINT PRIMARY KEY,
    speaker_id BIGINT,
    speaker_text TEXT NOT NULL,
    occasion TEXT NOT NULL,
    moment_id BIGINT,
    kind TEXT {by_bytes} NOT NULL,
    language TEXT {by_bytes} NOT NULL
);
CREATE INDEX quotes_by_speaker ON quotes (speaker_id, id);
