package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.csv.CsvFile;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.kit.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a CSV file once from beginning to end and tells what is in it; nothing it keeps grows with the file. */
public final class CsvProfiler {
    private static final int LISTED_BAD_ROWS = 100;
    private static final int SHOWN = 200;

    private final CsvFile file;
    private final CsvRows rows;
    private final RowPlaces places;
    private final ProfileWatch watch;
    private final NullWords nullWords;
    private final List<BadRow> badRows = new ArrayList<>();
    private final Cell cell = new Cell();
    private long goodRowCount;
    private long badRowCount;

    private CsvProfiler(CsvFile file, RowPlaces places, ProfileWatch watch) {
        this.file = file;
        this.rows = file.rows();
        this.places = places;
        this.watch = watch;
        this.nullWords = NullWords.of(file.dialect());
    }

    /** Fails with what is wrong when the file cannot be read as CSV at all. */
    public static Profile profile(InputStream bytes, CsvLimits limits, RowPlaces places) throws IOException {
        return profile(bytes, limits, Reading.DETECTED, places, new ProfileWatch(outline -> {}));
    }

    /** Reads it as a person says, and lets how far it has come be watched. */
    public static Profile profile(
            InputStream bytes, CsvLimits limits, Reading reading, RowPlaces places, ProfileWatch watch)
            throws IOException {
        return new CsvProfiler(CsvFile.open(bytes, limits, reading), places, watch).profile();
    }

    private Profile profile() throws IOException {
        var header = header();
        var columns = profilers(header.size());
        boolean more = file.dialect().layout().headless() || rows.next();
        while (more) {
            take(columns);
            watch.tick(() -> outline(columns, header));
            more = rows.next();
        }
        var dialect = file.dialect().withEncoding(rows.encoding());
        return new Profile(dialect, goodRowCount, badRowCount, badRows, finish(columns, header));
    }

    private List<String> header() {
        if (!rows.next()) {
            throw Failure.invalid("The file holds nothing but empty lines; the first row names the columns.");
        }
        int columns = rows.columns();
        if (file.dialect().layout().headless()) {
            return ColumnNames.unique(Collections.nCopies(columns, ""));
        }
        rows.prepare(columns).ifPresent(fault -> {
            throw Failure.invalid("The first row, which names the columns, cannot be read. " + fault);
        });
        return ColumnNames.unique(
                IntStream.range(0, columns).mapToObj(rows::text).toList());
    }

    private static ColumnProfiler[] profilers(int columns) {
        var budget = Budget.forColumns(columns);
        var scanner = new TypeScanner();
        return IntStream.range(0, columns)
                .mapToObj(column -> new ColumnProfiler(budget, scanner))
                .toArray(ColumnProfiler[]::new);
    }

    private void take(ColumnProfiler[] columns) throws IOException {
        var fault = rows.prepare(columns.length);
        if (fault.isPresent()) {
            leaveOut(fault.get());
            return;
        }
        places.note(goodRowCount, rows.place());
        goodRowCount++;
        var units = rows.units();
        var width = width();
        for (int column = 0; column < columns.length; column++) {
            cell.set(units, rows.start(column), rows.end(column), width);
            nullWords.blank(cell);
            columns[column].add(cell, goodRowCount);
        }
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

    private void leaveOut(String reason) {
        badRowCount++;
        if (badRows.size() < LISTED_BAD_ROWS) {
            long line = rows.line() + file.dialect().layout().skip();
            badRows.add(new BadRow(line, reason, rows.beginning(SHOWN)));
        }
    }

    private Outline outline(ColumnProfiler[] columns, List<String> names) {
        var sofar = IntStream.range(0, columns.length)
                .mapToObj(index -> columns[index].outline(names.get(index)))
                .toList();
        return new Outline(goodRowCount, badRowCount, sofar);
    }

    private List<ColumnProfile> finish(ColumnProfiler[] columns, List<String> names) {
        TextEncoding encoding = rows.encoding();
        return IntStream.range(0, columns.length)
                .mapToObj(index -> columns[index].finish(index, names.get(index), encoding))
                .toList();
    }
}
