CREATE TABLE endpoint (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    interval_seconds INTEGER NOT NULL,
    timeout_millis INTEGER NOT NULL,
    expected_status INTEGER,
    seeded INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    status_since BIGINT NOT NULL,
    checked_at BIGINT,
    latency_millis DOUBLE PRECISION,
    checks BIGINT NOT NULL
);

-- ordinal: which check of its endpoint it was, from 1; only the last ones are kept.
CREATE TABLE check_result (
    endpoint_id TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    checked_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    latency_millis DOUBLE PRECISION,
    http_status INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (endpoint_id, ordinal)
);

-- What the installation brought, even where its endpoint was removed since.
CREATE TABLE seed (
    name TEXT PRIMARY KEY,
    endpoint_id TEXT NOT NULL
);

-- The ribbon: entries of all event logs. Its ids are given out by activity_head, whose row is locked until the commit.
CREATE TABLE activity (
    id BIGINT PRIMARY KEY,
    app TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    event TEXT NOT NULL,
    data TEXT NOT NULL,
    UNIQUE (app, sequence)
);

CREATE INDEX activity_by_app ON activity (app, id);

CREATE TABLE activity_head (
    only_row INTEGER PRIMARY KEY,
    newest BIGINT NOT NULL
);

INSERT INTO activity_head (only_row, newest) VALUES (1, 0);

CREATE TABLE activity_position (
    app TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL
);
