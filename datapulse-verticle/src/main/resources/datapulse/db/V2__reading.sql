-- sent_sha256, sent_size: of the bytes as they were sent, which differ when they were packed; reading: what a person said of
-- how to read them, as JSON; version: of the profile.
ALTER TABLE dataset ADD COLUMN sent_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE dataset ADD COLUMN sent_size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dataset ADD COLUMN reading TEXT NOT NULL DEFAULT
  '{"delimiter":null,"quote":null,"header":null,"encoding":null,"skip":null,"nullWords":[]}';
ALTER TABLE dataset ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE dataset SET sent_sha256 = sha256, sent_size = size;
CREATE INDEX dataset_sha256 ON dataset (sha256);
CREATE INDEX dataset_sent_sha256 ON dataset (sent_sha256);
