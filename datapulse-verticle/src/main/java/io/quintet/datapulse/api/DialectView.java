package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.csv.Dialect;

/** How a file was read, as the contract writes it. */
record DialectView(String delimiter, String encoding, boolean byteOrderMark, String lineEnd, String sentence) {

    static DialectView of(Dialect dialect, int columns) {
        return new DialectView(
                String.valueOf(dialect.delimiter()),
                dialect.encoding().title(),
                dialect.byteOrderMark(),
                dialect.lineEnd().name(),
                dialect.sentence(columns));
    }
}
