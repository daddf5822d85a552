-- Stories being written. `id` is the article's, from before it is published. A version counts the
-- steps that were made. `format` is the schema's, which both sides must share.
CREATE TABLE drafts (
    id BIGINT PRIMARY KEY,
    format BIGINT NOT NULL,
    version BIGINT NOT NULL,
    headline TEXT NOT NULL,
    section TEXT {by_bytes} NOT NULL,
    revision_id BIGINT,
    published_version BIGINT,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL
);
CREATE INDEX drafts_by_change ON drafts (changed_at, id);
CREATE INDEX drafts_by_writer ON drafts (created_by, changed_at, id);
-- Whole documents: what a story was begun with, what was published or kept on purpose, and the
-- newest that was made on the way, from which the steps since then lead to any version.
CREATE TABLE draft_documents (
    draft_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    reason TEXT {by_bytes} NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    note TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (draft_id, version)
);
-- All steps: they are the story's history. A batch stands by the version before it. A writer is a
-- tab of a browser, which numbers its batches, so that one that is sent twice counts once.
CREATE TABLE draft_steps (
    draft_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    count BIGINT NOT NULL,
    writer TEXT {by_bytes} NOT NULL,
    batch BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    steps TEXT NOT NULL,
    PRIMARY KEY (draft_id, version)
) {in_key_order};
CREATE UNIQUE INDEX draft_steps_by_writer ON draft_steps (draft_id, writer, batch);
-- Passages that could not be placed when two people's work was put together.
CREATE TABLE draft_leftovers (
    id BIGINT PRIMARY KEY,
    draft_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    block TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX draft_leftovers_by_draft ON draft_leftovers (draft_id, id);
