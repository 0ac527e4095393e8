package io.quintet.filevault.domain;

import java.time.Instant;

/**
 * One document: its bytes never change, its name and tags may.
 *
 * @param version of name and tags, from 1
 */
public record Document(
        String id, DocumentDetails details, Content content, long version, Instant createdAt, Instant updatedAt) {

    /** A document that has just been stored. */
    public static Document stored(String id, DocumentDetails details, Content content, Instant now) {
        return new Document(id, details, content, 1, now, now);
    }

    /** The document as it is after an edit; the same when the edit changes nothing. */
    public Document edited(DocumentEdit edit, Instant now) {
        var next = edit.appliedTo(details);
        return next.equals(details) ? this : new Document(id, next, content, version + 1, createdAt, now);
    }

    public DocumentName name() {
        return details.name();
    }

    public String mediaType() {
        return details.mediaType();
    }

    public Tags tags() {
        return details.tags();
    }
}
