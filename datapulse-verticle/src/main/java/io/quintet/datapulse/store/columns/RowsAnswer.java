package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Matches;
import io.quintet.datapulse.domain.explore.RowsQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads rows out of the columns of a dataset: first where they are, then how long their texts are, and then the cells of as many as
 * fit, because DuckDB's driver makes objects of thousands of cells at once.
 */
record RowsAnswer(ColumnTable table, Access access) {
    /** A page ends early when its cells together are longer. */
    private static final int LONGEST_PAGE = 2_000_000;

    Matches page(RowsQuestion question) throws SQLException {
        var sql = new RowsSql(table);
        long total = access.ask(sql.count(question.selection()), RowsAnswer::number);
        if (question.offset() >= total) {
            return new Matches(total, List.of(), List.of());
        }
        var places = fitting(access.ask(sql.places(question), RowsAnswer::places));
        var cells = access.ask(sql.cells(places), this::cells);
        return new Matches(
                total,
                places.stream().map(place -> place + 1).toList(),
                places.stream()
                        .map(place -> Objects.requireNonNull(cells.get(place)))
                        .toList());
    }

    private static long number(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(1) : 0;
    }

    private static List<Long> places(ResultSet rows) throws SQLException {
        var places = new ArrayList<Long>();
        while (rows.next()) {
            places.add(rows.getLong(1));
        }
        return places;
    }

    private List<Long> fitting(List<Long> places) throws SQLException {
        var lengths = access.ask(new RowsSql(table).lengths(places), RowsAnswer::lengths);
        long sum = 0;
        int fitting = 0;
        while (fitting < places.size() && sum < LONGEST_PAGE) {
            sum += lengths.getOrDefault(places.get(fitting), 0L);
            fitting++;
        }
        return places.subList(0, fitting);
    }

    private static Map<Long, Long> lengths(ResultSet rows) throws SQLException {
        var lengths = new HashMap<Long, Long>();
        while (rows.next()) {
            lengths.put(rows.getLong(1), rows.getLong(2));
        }
        return lengths;
    }

    private Map<Long, List<String>> cells(ResultSet rows) throws SQLException {
        var found = new HashMap<Long, List<String>>();
        while (rows.next()) {
            var cells = new ArrayList<String>(table.layouts().size());
            for (int column = 0; column < table.layouts().size(); column++) {
                var cell = rows.getString(column + 2);
                cells.add(cell == null ? "" : cell);
            }
            found.put(rows.getLong(1), cells);
        }
        return found;
    }
}
