package io.quintet.datapulse.domain.explore;

import io.quintet.kit.failure.Failure;
import java.util.List;

/** One column to sort by; empty cells come last in either direction. */
public record SortKey(int column, boolean descending) {
    private static final int MOST = 16;

    /** Reads {@code -amount,city}: a minus before a name is descending, unless a column has that very name. */
    public static List<SortKey> parse(Schema schema, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var terms = schema.has(text) ? List.of(text) : CommaList.split(text);
        if (terms.size() > MOST) {
            throw Failure.invalid("query/sort", "A sort has at most " + MOST + " columns.");
        }
        return terms.stream().map(term -> key(schema, term)).toList();
    }

    private static SortKey key(Schema schema, String term) {
        boolean descending = term.startsWith("-") && !schema.has(term);
        return new SortKey(schema.find(descending ? term.substring(1) : term, "query/sort"), descending);
    }
}
