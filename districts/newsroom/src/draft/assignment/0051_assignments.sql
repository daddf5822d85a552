-- Where a story is on its way to publication, until when it is wanted, and what it is to be about.
-- That it is scheduled, published or withdrawn follows from the article and is not kept here.
-- `round` counts the changes of these columns. `folded` is the headline in small letters.
ALTER TABLE drafts ADD COLUMN stage TEXT {by_bytes} NOT NULL DEFAULT 'draft';
ALTER TABLE drafts ADD COLUMN round BIGINT NOT NULL DEFAULT 1;
ALTER TABLE drafts ADD COLUMN due_at BIGINT;
ALTER TABLE drafts ADD COLUMN brief TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE drafts SET folded = lower(headline);
CREATE INDEX drafts_by_stage ON drafts (stage, changed_at, id);
CREATE INDEX drafts_by_due ON drafts (due_at, id);
-- Who is to write a story, or has to see to it.
CREATE TABLE draft_assignees (
    draft_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    PRIMARY KEY (draft_id, staff_id)
);
CREATE INDEX draft_assignees_by_staff ON draft_assignees (staff_id, draft_id);
-- Who moved a story when, with a word to the next person. An assignment that leaves the story where it
-- is has the same stage twice.
CREATE TABLE draft_moves (
    id BIGINT PRIMARY KEY,
    draft_id BIGINT NOT NULL,
    stage_from TEXT {by_bytes} NOT NULL,
    stage_to TEXT {by_bytes} NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX draft_moves_by_draft ON draft_moves (draft_id, id);
