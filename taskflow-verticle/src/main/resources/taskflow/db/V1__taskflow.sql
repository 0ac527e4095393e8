CREATE TABLE boards (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE board_columns (
    id TEXT NOT NULL PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES boards (id),
    name TEXT NOT NULL,
    done INTEGER NOT NULL,
    place BIGINT NOT NULL
);

-- place orders the tasks of a column, with gaps between neighbours.
-- labels is a JSON array as it was typed; search is title and description in lower case.
CREATE TABLE tasks (
    id TEXT NOT NULL PRIMARY KEY,
    column_id TEXT NOT NULL REFERENCES board_columns (id),
    place BIGINT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    priority TEXT NOT NULL,
    due TEXT,
    labels TEXT NOT NULL,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX tasks_in_order ON tasks (column_id, place);

CREATE INDEX tasks_by_age ON tasks (created_at, id);

CREATE INDEX tasks_by_due ON tasks (due);

-- label is in lower case: labels are found in any case.
CREATE TABLE task_labels (
    label TEXT NOT NULL,
    task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    PRIMARY KEY (label, task_id)
);

CREATE INDEX task_labels_of_task ON task_labels (task_id);

-- Its one row is updated first in every change, so changes happen one after another on PostgreSQL as well.
CREATE TABLE turns (
    taken BIGINT NOT NULL
);

INSERT INTO turns (taken) VALUES (0);
