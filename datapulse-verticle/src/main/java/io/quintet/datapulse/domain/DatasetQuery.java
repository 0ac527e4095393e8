package io.quintet.datapulse.domain;

/**
 * Which datasets, newest first.
 *
 * @param text in the name, in any case; empty for any
 * @param cursor the id of the last one of the page before; empty for the first page
 */
public record DatasetQuery(String text, String cursor, int limit) {
    DatasetQuery withLimit(int other) {
        return new DatasetQuery(text, cursor, other);
    }
}
