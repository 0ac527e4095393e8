package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.BadRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What counts in the order of rows, put together from the reports on a file's pieces, each after the one before it. */
final class InOrder {
    private final RowPlaces places;
    private final List<TypeTracker> types;
    private final long[] values;
    private final List<BadRow> badRows = new ArrayList<>();
    private long rows;
    private long badRowCount;
    private long lines;

    InOrder(int columns, RowPlaces places) {
        this.places = places;
        this.types = Stream.generate(TypeTracker::new).limit(columns).toList();
        this.values = new long[columns];
    }

    void add(PieceReport report) throws IOException {
        for (var place : report.places()) {
            places.note(rows + place.row(), place.bytes());
        }
        for (var found : report.narrowings()) {
            int column = found.column();
            long before = values[column] + found.before();
            types.get(column).narrow(new Narrowing(column, found.types(), found.text(), rows + found.row(), before));
        }
        report.badRows().stream()
                .limit(PieceReport.LISTED_BAD_ROWS - badRows.size())
                .map(bad -> new BadRow(lines + bad.line(), bad.reason(), bad.text()))
                .forEach(badRows::add);
        for (int column = 0; column < values.length; column++) {
            values[column] += report.values(column);
        }
        rows += report.rows();
        badRowCount += report.badRowCount();
        lines += report.lines();
    }

    /** What is known so far. */
    Outline outline(List<String> names, IntFunction<Distinct> distinct) {
        var columns = IntStream.range(0, values.length)
                .mapToObj(column -> outline(column, names.get(column), distinct.apply(column)))
                .toList();
        return new Outline(rows, badRowCount, columns);
    }

    private ColumnOutline outline(int column, String name, Distinct distinct) {
        var type = types.get(column).type(values[column]);
        return new ColumnOutline(name, type, values[column], rows - values[column], distinct);
    }

    List<TypeTracker> types() {
        return types;
    }

    long rows() {
        return rows;
    }

    long badRowCount() {
        return badRowCount;
    }

    List<BadRow> badRows() {
        return badRows;
    }

    /** Lines of the pieces so far. */
    long lines() {
        return lines;
    }
}
