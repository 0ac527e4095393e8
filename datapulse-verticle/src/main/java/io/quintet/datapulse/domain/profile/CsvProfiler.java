package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.CsvFile;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.csv.Piece;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.RowCutter;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.kit.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a CSV file once from beginning to end and tells what is in it; nothing it keeps grows with the file. Pieces are
 * read at the same time where there are workers, and what is found does not depend on how many.
 */
public final class CsvProfiler {
    private static final int WAITING_PER_WORKER = 2;

    private final CsvFile file;
    private final CsvLimits limits;
    private final RowPlaces places;
    private final Workers workers;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private TextEncoding encoding;
    private boolean encodingCertain;

    private CsvProfiler(CsvFile file, CsvLimits limits, RowPlaces places, Workers workers) {
        this.file = file;
        this.limits = limits;
        this.places = places;
        this.workers = workers;
        this.encoding = file.dialect().encoding();
        this.encodingCertain = file.encodingCertain();
    }

    /** Fails with what is wrong when the file cannot be read as CSV at all. */
    public static Profile profile(InputStream bytes, CsvLimits limits, RowPlaces places) throws IOException {
        return profile(bytes, limits, Reading.DETECTED, places, ProfileWatch.NOBODY, Workers.NONE);
    }

    /** Reads it as a person says, with more workers than the caller's thread, and lets how far it has come be watched. */
    public static Profile profile(
            InputStream bytes, CsvLimits limits, Reading reading, RowPlaces places, ProfileWatch watch, Workers workers)
            throws IOException {
        var file = CsvFile.open(bytes, reading);
        return new CsvProfiler(file, limits, places, workers).profile(file.pieces(limits), watch);
    }

    /** For tests, which cut elsewhere. */
    static Profile profile(CsvFile file, RowCutter pieces, CsvLimits limits, Workers workers) throws IOException {
        return new CsvProfiler(file, limits, (row, place) -> {}, workers).profile(pieces, ProfileWatch.NOBODY);
    }

    private Profile profile(RowCutter pieces, ProfileWatch watch) throws IOException {
        var first = new CsvRows(file.dialect(), limits);
        var names = header(first, pieces);
        var parts = parts(first, names.size());
        var numbers = numbers(names.size());
        parts.forEach(part -> part.correlate(numbers));
        var inOrder = new InOrder(names.size(), places);
        take(inOrder, parts.get(0).readRest());
        show(watch, parts, names, inOrder);
        for (var piece = pieces.next(); piece.length() > 0; piece = pieces.next()) {
            read(piece, parts, inOrder);
            show(watch, parts, names, inOrder);
        }
        settle(inOrder, 0);
        return finish(parts, names, inOrder);
    }

    /** Nobody reads while it looks. */
    private void show(ProfileWatch watch, List<Part> parts, List<String> names, InOrder inOrder) throws IOException {
        if (watch.isDue()) {
            settle(inOrder, 0);
            watch.show(inOrder.outline(names, column -> Part.distinct(parts, column)));
        }
    }

    private List<String> header(CsvRows rows, RowCutter pieces) throws IOException {
        var layout = file.dialect().layout();
        var piece = pieces.next();
        rows.start(piece, encoding, encodingCertain, layout.skip());
        while (!rows.next()) {
            long lines = rows.lines();
            piece = pieces.next();
            if (piece.length() == 0) {
                throw Failure.invalid("The file holds nothing but empty lines; the first row names the columns.");
            }
            rows.start(piece, encoding, encodingCertain, lines);
        }
        int columns = rows.columns();
        if (layout.headless()) {
            rows.rewind();
            return ColumnNames.unique(Collections.nCopies(columns, ""));
        }
        rows.prepare(columns).ifPresent(fault -> {
            throw Failure.invalid("The first row, which names the columns, cannot be read. " + fault);
        });
        return ColumnNames.unique(
                IntStream.range(0, columns).mapToObj(rows::text).toList());
    }

    /** Those of the beginning, wherever the file is cut. */
    private int[] numbers(int columns) {
        var rows = new CsvRows(file.dialect(), limits);
        var layout = file.dialect().layout();
        rows.start(file.beginning(), encoding, encodingCertain, layout.skip());
        boolean some = layout.headless() || rows.next();
        var nullWords = NullWords.of(file.dialect());
        return some ? NumberColumns.of(rows, columns, nullWords, Correlations.MOST_COLUMNS) : new int[0];
    }

    private List<Part> parts(CsvRows first, int columns) {
        var others = Stream.generate(() -> new CsvRows(file.dialect(), limits)).limit(workers.count() - 1L);
        return Stream.concat(Stream.of(first), others)
                .map(rows -> new Part(rows, columns, NullWords.of(file.dialect())))
                .toList();
    }

    private void read(Piece piece, List<Part> parts, InOrder inOrder) throws IOException {
        boolean decides = encoding == TextEncoding.UTF_8 && !encodingCertain && !piece.isAscii();
        settle(inOrder, decides ? 0 : parts.size() * WAITING_PER_WORKER - 1);
        var part = Collections.min(parts, Comparator.comparingInt(Part::waiting));
        pending.add(new Pending(piece, part.readOn(workers.executor(), piece, encoding, encodingCertain)));
        settle(inOrder, decides ? 0 : Integer.MAX_VALUE);
    }

    /** Takes in the first of the pending pieces until so many are left. */
    private void settle(InOrder inOrder, int left) throws IOException {
        while (pending.size() > left) {
            var reading = pending.remove();
            try {
                take(inOrder, reading.report().join());
            } catch (CompletionException failed) {
                throw unwrap(failed, reading.piece(), inOrder);
            }
        }
    }

    private void take(InOrder inOrder, PieceReport report) throws IOException {
        inOrder.add(report);
        encoding = report.encoding();
        encodingCertain = report.isEncodingCertain();
    }

    /** Reads the piece again where rows are counted from the start of the file, so that the failure can name its line. */
    private RuntimeException unwrap(CompletionException failed, Piece piece, InOrder inOrder) {
        var cause = failed.getCause();
        if (!(cause instanceof Failure)) {
            return failed;
        }
        var rows = new CsvRows(file.dialect(), limits);
        rows.start(piece, encoding, encodingCertain, inOrder.lines());
        try {
            while (rows.next()) {
                // The row that cannot be read is still to come.
            }
        } catch (Failure named) {
            return named;
        }
        return failed;
    }

    private Profile finish(List<Part> parts, List<String> names, InOrder inOrder) {
        var all = parts.get(0);
        parts.forEach(part -> part.settle(inOrder.types()));
        parts.stream().skip(1).forEach(all::merge);
        var columns = all.finish(names, inOrder.types(), encoding);
        return new Profile(
                file.dialect().withEncoding(encoding),
                inOrder.rows(),
                inOrder.badRowCount(),
                inOrder.badRows(),
                columns,
                all.duplicates(inOrder.rows()),
                all.correlations(columns));
    }

    private record Pending(Piece piece, CompletableFuture<PieceReport> report) {}
}
