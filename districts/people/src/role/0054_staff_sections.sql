-- The sections whose stories an editor edits. An editor without one edits all.
CREATE TABLE staff_sections (
    reader_id BIGINT NOT NULL REFERENCES readers (id),
    section_id BIGINT NOT NULL,
    PRIMARY KEY (reader_id, section_id)
);
