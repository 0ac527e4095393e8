package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.TextEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a column's values one by one. As long as there are few different ones each is counted and read only once, and
 * every figure is exact; from then on each value goes through the sketches.
 */
final class ColumnProfiler {
    private final int index;
    private final Budget budget;
    private final TypeScanner scanner;
    private final ValueTable table;
    private final NullWordCounts nullWords = new NullWordCounts();
    private final Summary summary = new Summary();
    private Readings readings = new Readings();
    private @Nullable Streamed streamed;
    private long values;
    private long empty;
    private long hash;
    private double scaled;
    private boolean nullWord;

    ColumnProfiler(int index, Budget budget, TypeScanner scanner) {
        this.index = index;
        this.budget = budget;
        this.scanner = scanner;
        this.table = new ValueTable(budget);
    }

    void add(Cell cell, PieceReport report) {
        if (cell.isEmpty()) {
            empty++;
            hash = 0;
            scaled = Double.NaN;
            return;
        }
        hash = cell.hash();
        int length = cell.characters();
        if (streamed == null) {
            addCounted(length, cell, report);
        } else {
            addStreamed(streamed, length, cell, report);
        }
        values++;
        report.value(index);
    }

    private void addCounted(int length, Cell cell, PieceReport report) {
        int slot = table.count(hash, length);
        if (slot >= 0) {
            scaled = table.scaled(slot);
            return;
        }
        narrow(cell, report);
        table.add(hash, length, cell, scaled);
        if (table.isOver()) {
            streamed = startStreaming();
        }
    }

    private void addStreamed(Streamed sketches, int length, Cell cell, PieceReport report) {
        narrow(cell, report);
        if (nullWord) {
            nullWords.add(cell, 1);
        }
        sketches.add(hash, cell);
        summary.add(cell, length, 1);
        if (readings.isScaled()) {
            sketches.addScaled(cell, scanner);
        }
    }

    /** Also finds the value's place on the scale. */
    private void narrow(Cell cell, PieceReport report) {
        int types = readings.isOpen() ? scanner.scan(cell, readings.possibleWithoutNulls()) : TypeScanner.NONE;
        nullWord = types == TypeScanner.NULL_WORD;
        scaled = (types & TypeScanner.SCALED) == 0 ? Double.NaN : scanner.scaled();
        if (readings.narrow(types)) {
            report.narrowed(index, types, cell.beginning(ValueTable.LONGEST));
            if (streamed != null) {
                streamed.settle(readings);
            }
        }
    }

    private Streamed startStreaming() {
        var sketches = new Streamed(budget);
        sketches.startFrom(table, readings);
        table.each(entry -> summary.add(entry.text(), entry.length(), entry.count()));
        countNullWords();
        table.clear();
        return sketches;
    }

    private void countNullWords() {
        var cell = new Cell();
        table.each(entry -> {
            cell.set(entry.text());
            if (readings.isOpen() && scanner.scan(cell, TypeScanner.NONE) == TypeScanner.NULL_WORD) {
                nullWords.add(entry.text(), entry.count());
            }
        });
    }

    int index() {
        return index;
    }

    /** Of the last cell; 0 when it was empty. */
    long hash() {
        return hash;
    }

    /** Of the last cell; NaN when it has no place on the scale. */
    double scaled() {
        return scaled;
    }

    /** Takes in what was found in other rows; nothing is added afterwards. */
    void merge(ColumnProfiler other) {
        values += other.values;
        empty += other.empty;
        if (streamed == null && other.streamed == null) {
            table.merge(other.table);
            if (table.isOver()) {
                streamed = startStreaming();
            }
            return;
        }
        streamed = streamed == null ? startStreaming() : streamed;
        streamed.merge(other.streamed == null ? other.startStreaming() : other.streamed);
        summary.merge(other.summary);
        nullWords.merge(other.nullWords);
    }

    /** How many different values there are in all of them. */
    static Distinct distinct(List<ColumnProfiler> parts) {
        long values = parts.stream().mapToLong(part -> part.values).sum();
        var hashes = new DistinctHashes(parts.get(0).budget);
        parts.forEach(part -> part.tellHashes(hashes));
        return hashes.count(values);
    }

    private void tellHashes(DistinctHashes hashes) {
        if (streamed == null) {
            table.each(entry -> hashes.add(entry.hash()));
        } else {
            hashes.add(streamed.hashes());
        }
    }

    /** Knows from now on what the values of all rows can be of. */
    void settle(Readings ofAllRows) {
        readings = ofAllRows;
        if (streamed != null) {
            streamed.settle(readings);
        }
    }

    ColumnProfile finish(String name, TypeTracker types, TextEncoding encoding) {
        if (streamed == null) {
            table.each(entry -> summary.add(entry.text(), entry.length(), entry.count()));
            countNullWords();
        }
        var figures = streamed == null ? new ExactFigures(table, readings, budget) : streamed;
        return new ColumnReport(encoding, types, summary, nullWords, figures)
                .profile(index, name, empty, budget.shown());
    }
}
