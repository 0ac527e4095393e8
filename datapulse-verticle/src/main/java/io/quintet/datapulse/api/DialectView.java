package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.csv.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file was read, as the contract writes it. */
record DialectView(
        String delimiter,
        String encoding,
        boolean byteOrderMark,
        String lineEnd,
        @Nullable String quote,
        boolean header,
        int skip,
        List<String> nullWords,
        String sentence) {

    static DialectView of(Dialect dialect, int columns) {
        var layout = dialect.layout();
        return new DialectView(
                String.valueOf(dialect.delimiter()),
                dialect.encoding().title(),
                dialect.byteOrderMark(),
                dialect.lineEnd().name(),
                layout.hasQuote() ? String.valueOf(layout.quote()) : null,
                !layout.headless(),
                layout.skip(),
                layout.nullWords(),
                dialect.sentence(columns));
    }
}
