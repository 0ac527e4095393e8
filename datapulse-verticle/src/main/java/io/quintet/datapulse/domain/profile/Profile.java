package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.csv.Dialect;
import java.util.List;

/**
 * What was found in a file.
 *
 * @param rows good rows without the header
 * @param badRowCount rows that were left out; the first of them are in {@code badRows}
 */
public record Profile(Dialect dialect, long rows, long badRowCount, List<BadRow> badRows, List<ColumnProfile> columns) {
    public Profile {
        badRows = List.copyOf(badRows);
        columns = List.copyOf(columns);
    }
}
