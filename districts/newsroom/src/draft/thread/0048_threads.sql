-- Talks in the margin of a story. The words that one is about carry a mark with its id; `quote` keeps
-- them for the day when they are gone.
CREATE TABLE draft_threads (
    id BIGINT PRIMARY KEY,
    draft_id BIGINT NOT NULL,
    block TEXT NOT NULL,
    quote TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX draft_threads_by_draft ON draft_threads (draft_id, id);
CREATE TABLE draft_messages (
    id BIGINT PRIMARY KEY,
    thread_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX draft_messages_by_thread ON draft_messages (thread_id, id);
-- Somebody who was named in one, until they have seen it.
CREATE TABLE draft_mentions (
    staff_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    draft_id BIGINT NOT NULL,
    PRIMARY KEY (staff_id, message_id)
) {in_key_order};
