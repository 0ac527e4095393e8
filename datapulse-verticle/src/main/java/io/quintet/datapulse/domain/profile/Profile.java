package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.csv.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param rows good rows without the header
 * @param badRowCount rows that were left out; the first of them are in {@code badRows}
 * @param duplicates null in what was stored before they were counted
 * @param correlations of the first columns of numbers, the strongest first
 */
public record Profile(
        Dialect dialect,
        long rows,
        long badRowCount,
        List<BadRow> badRows,
        List<ColumnProfile> columns,
        @Nullable Duplicates duplicates,
        List<Correlation> correlations) {
    @SuppressWarnings("ConstantValue") // what was stored by an earlier version has no correlations
    public Profile {
        badRows = List.copyOf(badRows);
        columns = List.copyOf(columns);
        correlations = correlations == null ? List.of() : List.copyOf(correlations);
    }

    /** Without what is found between columns. */
    public Profile(Dialect dialect, long rows, long badRowCount, List<BadRow> badRows, List<ColumnProfile> columns) {
        this(dialect, rows, badRowCount, badRows, columns, null, List.of());
    }
}
