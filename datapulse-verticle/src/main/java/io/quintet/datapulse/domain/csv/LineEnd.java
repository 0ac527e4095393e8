package io.quintet.datapulse.domain.csv;

/** What ends a line; LF and CRLF may mix in a file. */
public enum LineEnd {
    LF,
    CRLF,
    CR;

    /** The unit at which a row ends; the CR of a CRLF is then the last of the row and dropped. */
    char unit() {
        return this == CR ? '\r' : '\n';
    }
}
