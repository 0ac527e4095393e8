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

    /** The places of the rows alone: nothing else need be carried along while they are put in order. */
    Sql places(RowsQuestion question) {
        return Sql.of("SELECT rowid FROM " + table.rows())
                .add(where(question.selection()))
                .add(" ORDER BY " + keys(question.sort()))
                .add(" LIMIT " + question.limit() + " OFFSET " + question.offset());
    }

    /** For each place the bytes of its texts, which are the only cells that can be long. */
    Sql lengths(List<Long> places) {
        var texts = IntStream.range(0, table.layouts().size())
                .mapToObj(column -> table.layouts().get(column).textColumns(column))
                .flatMap(List::stream)
                .map(column -> " + coalesce(strlen(" + column + "), 0)")
                .collect(Collectors.joining());
        return at("SELECT rowid, 0" + texts, places);
    }

    /** For each place the cells. */
    Sql cells(List<Long> places) {
        return at("SELECT rowid, " + cells(), places);
    }

    private Sql at(String select, List<Long> places) {
        var list = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Sql.of(select + " FROM " + table.rows() + " WHERE rowid IN (" + list + ")");
    }

    private String cells() {
        return IntStream.range(0, table.layouts().size())
                .mapToObj(column -> table.layouts().get(column).text(column))
                .collect(Collectors.joining(", "));
    }

    private Sql where(Selection selection) {
        return new SelectionSql(table.layouts()).where(selection);
    }

    static String keys(List<SortKey> sort) {
        return sort.stream()
                .map(key -> "c" + key.column() + (key.descending() ? " DESC" : " ASC") + " NULLS LAST, ")
                .collect(Collectors.joining("", "", "rowid"));
    }
}
