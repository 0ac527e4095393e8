package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Matches;
import io.quintet.datapulse.domain.explore.RowsQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows out of the columns of a dataset. */
record RowsAnswer(ColumnTable table, Access access) {
    /** A page ends early when its cells together are longer. */
    private static final int LONGEST_PAGE = 2_000_000;

    Matches page(RowsQuestion question) throws SQLException {
        var sql = new RowsSql(table);
        long total = access.ask(sql.count(question.selection()), RowsAnswer::number);
        if (question.offset() >= total) {
            return new Matches(total, List.of(), List.of());
        }
        return access.ask(sql.page(question), rows -> page(total, rows));
    }

    private static long number(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(1) : 0;
    }

    private Matches page(long total, ResultSet rows) throws SQLException {
        var numbers = new ArrayList<Long>();
        var page = new ArrayList<List<String>>();
        long length = 0;
        while (length < LONGEST_PAGE && rows.next()) {
            numbers.add(rows.getLong(1));
            var cells = cells(rows);
            page.add(cells);
            length += cells.stream().mapToLong(String::length).sum();
        }
        return new Matches(total, numbers, page);
    }

    private List<String> cells(ResultSet rows) throws SQLException {
        var cells = new ArrayList<String>(table.layouts().size());
        for (int column = 0; column < table.layouts().size(); column++) {
            var cell = rows.getString(column + 2);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }
}
