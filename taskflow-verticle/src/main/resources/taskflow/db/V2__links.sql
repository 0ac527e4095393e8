-- What a task is about: a JSON array of titles with their addresses.
ALTER TABLE tasks ADD COLUMN links TEXT NOT NULL DEFAULT '[]';
