-- folded is the text in lower case: what a search in any case looks at.
CREATE TABLE session (
    id         TEXT PRIMARY KEY,
    title      TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    messages   INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    updated_at BIGINT  NOT NULL
);
CREATE INDEX session_by_use ON session (updated_at, id);

CREATE TABLE message (
    id         TEXT PRIMARY KEY,
    session_id TEXT    NOT NULL,
    run_id     TEXT    NOT NULL,
    place      INTEGER NOT NULL,
    role       TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    created_at BIGINT  NOT NULL
);
CREATE UNIQUE INDEX message_by_place ON message (session_id, place);
CREATE INDEX message_by_run ON message (run_id);

CREATE TABLE run (
    id             TEXT PRIMARY KEY,
    session_id     TEXT    NOT NULL,
    question_id    TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    model          TEXT    NOT NULL,
    created_at     BIGINT  NOT NULL,
    finished_at    BIGINT,
    problem        TEXT    NOT NULL,
    tokens         INTEGER NOT NULL,
    first_token_ms BIGINT,
    total_ms       BIGINT  NOT NULL
);
CREATE INDEX run_by_session ON run (session_id);
-- One running reply a session.
CREATE UNIQUE INDEX run_open ON run (session_id) WHERE finished_at IS NULL;

-- kind says which of the other columns are filled: token: body; step: app, body; citation: app, body, link.
CREATE TABLE run_event (
    run_id TEXT   NOT NULL,
    number BIGINT NOT NULL,
    at     BIGINT NOT NULL,
    kind   TEXT   NOT NULL,
    app    TEXT   NOT NULL,
    body   TEXT   NOT NULL,
    link   TEXT   NOT NULL,
    PRIMARY KEY (run_id, number)
);
