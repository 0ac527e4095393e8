package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a column's values one by one. As long as there are few different ones each is counted and read only once, and
 * every figure is exact; from then on each value goes through the sketches.
 */
final class ColumnProfiler {
    private final Budget budget;
    private final TypeScanner scanner;
    private final ValueTable table;
    private final TypeTracker types = new TypeTracker();
    private final Summary summary = new Summary();
    private @Nullable Streamed streamed;
    private long values;
    private long empty;

    ColumnProfiler(Budget budget, TypeScanner scanner) {
        this.budget = budget;
        this.scanner = scanner;
        this.table = new ValueTable(budget);
    }

    /** @param row the first is 1 */
    void add(Cell cell, long row) {
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        values++;
        long hash = cell.hash();
        int length = cell.characters();
        if (streamed == null && !table.count(hash, length)) {
            addNew(hash, length, cell, row);
        } else if (streamed != null) {
            addStreamed(streamed, hash, length, cell, row);
        }
    }

    private void addNew(long hash, int length, Cell cell, long row) {
        narrow(cell, row);
        if (!table.add(hash, length, cell, scanner.scaled())) {
            streamed = new Streamed(budget);
            streamed.startFrom(table, types.isScaled());
            summarize();
            table.clear();
            tell(streamed, hash, length, cell);
        }
    }

    private void addStreamed(Streamed sketches, long hash, int length, Cell cell, long row) {
        if (types.isOpen()) {
            narrow(cell, row);
        }
        tell(sketches, hash, length, cell);
    }

    private void narrow(Cell cell, long row) {
        types.narrow(types.isOpen() ? scanner.scan(cell) : TypeScanner.NONE, cell, row, values - 1);
    }

    private void tell(Streamed sketches, long hash, int length, Cell cell) {
        sketches.add(hash, cell);
        summary.add(cell, length, 1);
        if (types.isScaled()) {
            sketches.addScaled(scanner.scaled());
            summary.addScaled(cell, scanner.scaled(), 1);
        }
    }

    private void summarize() {
        boolean scaled = types.isScaled();
        table.each(entry -> {
            summary.add(entry.text(), entry.length(), entry.count());
            if (scaled) {
                summary.addScaled(entry.text(), entry.scaled(), entry.count());
            }
        });
    }

    /** What is known so far; changes nothing. */
    ColumnOutline outline(String name) {
        var figures = streamed == null ? new ExactFigures(table) : streamed;
        return new ColumnOutline(name, types.type(values), values, empty, figures.distinct(values));
    }

    ColumnProfile finish(int index, String name, TextEncoding encoding) {
        if (streamed == null) {
            summarize();
        }
        var type = types.type(values);
        var figures = streamed == null ? new ExactFigures(table) : streamed;
        var report = new ColumnReport(encoding, type, summary, figures);
        return new ColumnProfile(
                index,
                name,
                type,
                report.reason(types),
                values,
                empty,
                figures.distinct(values),
                report.min(),
                report.max(),
                report.mean(),
                report.standardDeviation(),
                report.quartiles(),
                report.top(budget.shown()),
                report.histogram(),
                report.lengths());
    }
}
