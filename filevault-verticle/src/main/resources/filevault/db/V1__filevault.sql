-- Bytes that are kept, or about to be; who places or erases them holds this row.
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY,
    size BIGINT NOT NULL
);

-- name_search: the name as searches compare it; tags: one a line, in lower case.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_search TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES content (sha256),
    tags TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX document_by_content ON document (sha256, id);

CREATE TABLE document_tag (
    tag TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, document_id)
);

CREATE INDEX document_tag_by_document ON document_tag (document_id);
