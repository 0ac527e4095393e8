package io.quintet.datapulse.domain;

import java.util.List;

/**
 * Some rows of a dataset, each with as many cells as there are columns.
 *
 * @param offset of the first of them
 */
public record RowPage(Table table, long offset, List<List<String>> rows) {
    public RowPage {
        rows = List.copyOf(rows);
    }

    /** The offset of what follows these rows. */
    public long end() {
        return offset + rows.size();
    }

    public boolean isLast() {
        return rows.isEmpty() || end() >= table.rows();
    }
}
