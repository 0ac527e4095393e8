package io.quintet.filevault.domain;

/**
 * Which documents are asked for; conditions combine, and an empty one holds for all.
 *
 * @param tag one of its tags
 * @param name part of its name, any case
 * @param text part of its name or of a tag, any case
 * @param cursor the id of the last document of the page before
 */
public record DocumentQuery(String tag, String name, String text, String cursor, int limit) {
    public DocumentQuery {
        tag = Tags.normal(tag);
    }

    DocumentQuery withLimit(int other) {
        return new DocumentQuery(tag, name, text, cursor, other);
    }
}
