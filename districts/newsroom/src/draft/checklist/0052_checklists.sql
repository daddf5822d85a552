-- What is to be seen to before a story of a section is published. The section 0 is all of them. What was
-- taken off the list stays, so that what was ticked means what it meant.
CREATE TABLE checklist_items (
    id BIGINT PRIMARY KEY,
    section_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    text TEXT NOT NULL,
    is_listed BOOLEAN NOT NULL
);
CREATE TABLE draft_ticks (
    draft_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (draft_id, item_id)
);
