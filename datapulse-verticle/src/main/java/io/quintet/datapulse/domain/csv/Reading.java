package io.quintet.datapulse.domain.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of how a file is to be read; what is null is found out from the file's beginning.
 *
 * @param quote {@link Layout#NO_QUOTE} where quotes are characters like any other
 * @param header whether the first row names the columns
 * @param skip lines before the first row
 * @param nullWords that count as an empty cell; none unless they are named
 */
public record Reading(
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Boolean header,
        @Nullable TextEncoding encoding,
        @Nullable Integer skip,
        List<String> nullWords) {
    /** Nothing is said. */
    public static final Reading DETECTED = new Reading(null, null, null, null, null, List.of());

    public Reading {
        nullWords = List.copyOf(nullWords);
    }

    Layout layout() {
        return new Layout(
                quote == null ? Layout.USUAL.quote() : quote,
                header != null && !header,
                skip == null ? 0 : skip,
                nullWords);
    }
}
