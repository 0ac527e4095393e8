package io.quintet.datapulse.domain.explore;

import java.util.List;

/** Which rows, in which order, from which on and how many; the file's order breaks ties. */
public record RowsQuestion(Selection selection, List<SortKey> sort, long offset, int limit) {
    public RowsQuestion {
        sort = List.copyOf(sort);
    }

    /** Whether the rows are wanted just as they stand in the file. */
    public boolean isPlain() {
        return selection.isAll() && sort.isEmpty();
    }
}
