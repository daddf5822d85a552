-- Roles that the newsroom has made itself, from named permissions. A role that is gone keeps its row:
-- the log says what it was called.
CREATE TABLE custom_roles (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    permissions TEXT {by_bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
