package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.RowsQuestion;
import io.quintet.datapulse.domain.explore.Selection;
import io.quintet.datapulse.domain.explore.SortKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks for rows of a dataset, cells as they stand in the file. */
record RowsSql(ColumnTable table) {
    Sql count(Selection selection) {
        return Sql.of("SELECT count(*) FROM " + table.rows()).add(where(selection));
    }

    Sql page(RowsQuestion question) {
        return all(question.selection(), question.sort())
                .add(" LIMIT ? OFFSET ?", (long) question.limit(), question.offset());
    }

    /** The number of each row, then its cells. */
    Sql all(Selection selection, List<SortKey> sort) {
        return Sql.of("SELECT rowid + 1, " + cells() + " FROM " + table.rows())
                .add(where(selection))
                .add(" ORDER BY " + keys(sort));
    }

    private String cells() {
        return IntStream.range(0, table.layouts().size())
                .mapToObj(column -> table.layouts().get(column).text(column))
                .collect(Collectors.joining(", "));
    }

    private Sql where(Selection selection) {
        return new SelectionSql(table.layouts()).where(selection);
    }

    private static String keys(List<SortKey> sort) {
        return sort.stream()
                .map(key -> "c" + key.column() + (key.descending() ? " DESC" : " ASC") + " NULLS LAST, ")
                .collect(Collectors.joining("", "", "rowid"));
    }
}
