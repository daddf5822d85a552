-- Stories that run over many articles. The newest summary is in the row, all of them in a table of
-- their own; `updated_at` is when something was last added or changed.
CREATE TABLE storylines (
    id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    slug TEXT {by_bytes} NOT NULL,
    state TEXT {by_bytes} NOT NULL,
    owner_id BIGINT,
    parent_id BIGINT,
    summary TEXT NOT NULL,
    summary_at BIGINT,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX storylines_by_slug ON storylines (slug);
CREATE INDEX storylines_by_update ON storylines (updated_at, id);
CREATE TABLE storyline_summaries (
    storyline_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    text TEXT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (storyline_id, version)
);
CREATE TABLE storyline_items (
    storyline_id BIGINT NOT NULL,
    kind TEXT {by_bytes} NOT NULL,
    item_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    is_pinned BOOLEAN NOT NULL,
    label TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (storyline_id, kind, item_id)
);
CREATE INDEX storyline_items_by_item ON storyline_items (kind, item_id);
