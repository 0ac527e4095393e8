package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.csv.Piece;
import io.quintet.datapulse.domain.csv.TextEncoding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The profile of some pieces of a file, taken one after another in the order of the file. */
final class Part {
    private static final long ROW_FACTOR = 0xd6e8feb86659fd93L;

    private final CsvRows rows;
    private final ColumnProfiler[] columns;
    private final NullWords nullWords;
    private final Cell cell = new Cell();
    private final RowHashes rowHashes = new RowHashes();
    private Correlations correlations = new Correlations();
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Part(CsvRows rows, int columns, NullWords nullWords) {
        var budget = Budget.forColumns(columns);
        var scanner = new TypeScanner();
        this.rows = rows;
        this.nullWords = nullWords;
        this.columns = IntStream.range(0, columns)
                .mapToObj(column -> new ColumnProfiler(column, budget, scanner))
                .toArray(ColumnProfiler[]::new);
    }

    /** Pieces that are not read yet. */
    int waiting() {
        return waiting.get();
    }

    /** Reads the piece once those before it are read. */
    CompletableFuture<PieceReport> readOn(Executor executor, Piece piece, TextEncoding encoding, boolean certain) {
        waiting.incrementAndGet();
        var report = last.thenApplyAsync(before -> read(piece, encoding, certain), executor)
                .whenComplete((read, failure) -> waiting.decrementAndGet());
        last = report;
        return report;
    }

    PieceReport read(Piece piece, TextEncoding encoding, boolean certain) {
        rows.start(piece, encoding, certain, 0);
        return readRest();
    }

    /** Reads what is left of the piece whose header was read. */
    PieceReport readRest() {
        var report = new PieceReport(columns.length);
        while (rows.next()) {
            var fault = rows.prepare(columns.length);
            if (fault.isPresent()) {
                report.badRow(rows, fault.get());
            } else {
                take(report);
            }
        }
        report.end(rows);
        return report;
    }

    private void take(PieceReport report) {
        report.goodRow(rows.place());
        var units = rows.units();
        var width = width();
        long hash = 0;
        for (int column = 0; column < columns.length; column++) {
            cell.set(units, rows.start(column), rows.end(column), width);
            nullWords.blank(cell);
            columns[column].add(cell, report);
            hash = (Long.rotateLeft(hash, 5) ^ columns[column].hash()) * ROW_FACTOR;
        }
        rowHashes.add(hash);
        correlations.addRow(columns);
    }

    /** Looks from now on at how these go together. */
    void correlate(int... numbers) {
        correlations = new Correlations(numbers);
    }

    private Cell.Width width() {
        if (rows.isAscii()) {
            return Cell.Width.ONE;
        }
        return switch (rows.encoding()) {
            case UTF_8 -> Cell.Width.UTF_8;
            case UTF_16LE, UTF_16BE -> Cell.Width.UTF_16;
            case WINDOWS_1252 -> Cell.Width.ONE;
        };
    }

    /** How many different values the parts have together in a column; nobody may be reading. */
    static Distinct distinct(List<Part> parts, int column) {
        return ColumnProfiler.distinct(
                parts.stream().map(part -> part.columns[column]).toList());
    }

    void settle(List<TypeTracker> types) {
        for (var column : columns) {
            column.settle(types.get(column.index()).readings());
        }
    }

    /** Takes in what was found in other pieces; nothing is read afterwards. */
    void merge(Part other) {
        for (int column = 0; column < columns.length; column++) {
            columns[column].merge(other.columns[column]);
        }
        rowHashes.merge(other.rowHashes);
        correlations.merge(other.correlations);
    }

    List<ColumnProfile> finish(List<String> names, List<TypeTracker> types, TextEncoding encoding) {
        return IntStream.range(0, columns.length)
                .mapToObj(column -> columns[column].finish(names.get(column), types.get(column), encoding))
                .toList();
    }

    Duplicates duplicates(long ofRows) {
        return rowHashes.duplicates(ofRows);
    }

    List<Correlation> correlations(List<ColumnProfile> profiles) {
        return correlations.list(profiles);
    }
}
