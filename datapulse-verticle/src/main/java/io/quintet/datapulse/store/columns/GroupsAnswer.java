package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Aggregation;
import io.quintet.datapulse.domain.explore.Grouping;
import io.quintet.datapulse.domain.explore.Groups;
import io.quintet.datapulse.domain.explore.Measure;
import io.quintet.datapulse.domain.explore.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes figures of groups of rows. */
record GroupsAnswer(ColumnTable table, Access access, Aggregation aggregation) {
    Groups groups() throws SQLException {
        var count = new RowsSql(table).count(aggregation.selection());
        long matching = access.ask(count, rows -> rows.next() ? rows.getLong(1) : 0);
        return access.ask(sql(), rows -> read(matching, rows));
    }

    /** Values are compared as what they are, and printed outside. */
    private Sql sql() throws SQLException {
        int groups = aggregation.groups().size();
        var sql = Sql.of("SELECT ").add(printed()).add(", count(*) OVER () FROM (SELECT ");
        for (int i = 0; i < groups; i++) {
            sql.add(group(aggregation.groups().get(i))).add(" AS v" + i + ", ");
        }
        for (int i = 0; i < aggregation.measures().size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(measure(aggregation.measures().get(i)) + " AS v" + (groups + i));
        }
        sql.add(" FROM " + table.rows())
                .add(new SelectionSql(table.layouts()).where(aggregation.selection()))
                .add(groups == 0 ? "" : " GROUP BY " + positions(groups))
                .add(") ORDER BY " + keys())
                .add(" LIMIT " + aggregation.limit());
        return sql;
    }

    private String printed() {
        return IntStream.range(0, aggregation.columns().size())
                .mapToObj(column -> "CAST(v" + column + " AS VARCHAR)")
                .collect(Collectors.joining(", "));
    }

    private static String positions(int groups) {
        return IntStream.rangeClosed(1, groups).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private String keys() {
        var keys = new ArrayList<SortKey>(aggregation.sort());
        IntStream.range(0, Math.max(1, aggregation.groups().size()))
                .forEach(column -> keys.add(new SortKey(column, false)));
        return keys.stream()
                .map(key -> "v" + key.column() + (key.descending() ? " DESC" : " ASC") + " NULLS LAST")
                .collect(Collectors.joining(", "));
    }

    private Sql group(Grouping group) throws SQLException {
        var cell = "c" + group.column();
        return switch (group.step()) {
            case VALUE -> Sql.of(exact(group.column()));
            case YEAR, QUARTER, MONTH, WEEK, DAY ->
                Sql.of("CAST(date_trunc('" + group.step().word() + "', " + cell + ") AS DATE)");
            case HOUR -> Sql.of("date_trunc('hour', " + cell + ")");
            case WEEKDAY -> Sql.of("isodow(" + cell + ")");
            case BINS -> bin(cell, group.bins());
        };
    }

    /** Numbers that only their texts tell apart are grouped by these. */
    private String exact(int column) {
        var layout = table.layouts().get(column);
        return layout.kind() == ColumnLayout.Kind.DOUBLE ? layout.value(column) : "c" + column;
    }

    /** The lower border of the bin in which a number lies. */
    private Sql bin(String cell, int bins) throws SQLException {
        var ends = Sql.of("SELECT CAST(min(" + cell + ") AS DOUBLE), CAST(max(" + cell + ") AS DOUBLE) FROM "
                        + table.rows())
                .add(new SelectionSql(table.layouts()).where(aggregation.selection()));
        return access.ask(ends, rows -> {
            boolean any = rows.next();
            double least = any ? rows.getDouble(1) : 0;
            double width = any ? (rows.getDouble(2) - least) / bins : 0;
            return bin(cell, bins, least, width);
        });
    }

    private static Sql bin(String cell, int bins, double least, double width) {
        return width > 0
                ? Sql.of("CASE WHEN " + cell + " IS NOT NULL THEN ? + ? * ", least, width)
                        .add("least(floor((CAST(" + cell + " AS DOUBLE) - ?) / ?), ?) END", least, width, bins - 1.0)
                : Sql.of("CAST(" + cell + " AS DOUBLE)");
    }

    private String measure(Measure measure) {
        if (measure.column().isEmpty()) {
            return "count(*)";
        }
        int column = measure.column().getAsInt();
        var cell = "c" + column;
        return switch (measure.figure()) {
            case COUNT -> "count(" + cell + ")";
            case SUM -> "sum(" + cell + ")";
            case MEAN -> "avg(" + cell + ")";
            case MIN -> "min(" + cell + ")";
            case MAX -> "max(" + cell + ")";
            case MEDIAN -> "median(" + cell + ")";
            case DISTINCT -> "count(DISTINCT " + exact(column) + ")";
        };
    }

    private Groups read(long matching, ResultSet rows) throws SQLException {
        var groups = new ArrayList<List<@Nullable String>>();
        int columns = aggregation.columns().size();
        long total = 0;
        while (rows.next()) {
            total = rows.getLong(columns + 1);
            var row = new ArrayList<@Nullable String>();
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getString(column));
            }
            groups.add(row);
        }
        return new Groups(aggregation.columns(), total, matching, groups);
    }
}
