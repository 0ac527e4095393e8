CREATE TABLE event_head (
  id INTEGER PRIMARY KEY,
  sequence BIGINT NOT NULL
);

INSERT INTO event_head (id, sequence) VALUES (1, 0);

CREATE TABLE event_log (
  sequence BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  event TEXT NOT NULL,
  body TEXT NOT NULL
);

CREATE INDEX event_log_at ON event_log (at);
