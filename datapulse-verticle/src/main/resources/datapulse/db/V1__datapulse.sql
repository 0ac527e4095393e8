-- name_search: the name as searches compare it; shape: dialect and names of the columns as JSON; profile: all of it as JSON.
CREATE TABLE dataset (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_search TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    column_count INTEGER NOT NULL,
    bad_row_count BIGINT NOT NULL,
    shape TEXT NOT NULL,
    profile TEXT NOT NULL,
    took_millis BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
