package io.quintet.datapulse.domain.csv;

import java.util.List;

/**
 * What of a file's dialect is as usual unless a person says otherwise.
 *
 * @param quote in which a cell may stand, doubled inside it
 * @param headless whether the first row is already data
 * @param skip lines before the first row
 * @param nullWords that count as an empty cell
 */
public record Layout(char quote, boolean headless, int skip, List<String> nullWords) {
    /** In place of a quote where there is none: no character of any text. */
    public static final char NO_QUOTE = '\uffff';

    public static final Layout USUAL = new Layout('"', false, 0, List.of());

    public Layout {
        nullWords = List.copyOf(nullWords);
    }

    /** Whether cells may stand in quotes. */
    public boolean hasQuote() {
        return quote != NO_QUOTE;
    }
}
