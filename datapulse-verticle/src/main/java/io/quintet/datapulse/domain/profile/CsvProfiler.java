package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.CsvFile;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.csv.Piece;
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
    private final Queue<Reading> pending = new ArrayDeque<>();
    private TextEncoding encoding;
    private boolean encodingCertain;

    private CsvProfiler(CsvFile file, CsvLimits limits, RowPlaces places, Workers workers) {
        this.file = file;
        this.limits = limits;
        this.places = places;
        this.workers = workers;
        this.encoding = file.dialect().encoding();
    }

    /** Fails with what is wrong when the file cannot be read as CSV at all. */
    public static Profile profile(InputStream bytes, CsvLimits limits, RowPlaces places) throws IOException {
        return profile(bytes, limits, places, Workers.NONE);
    }

    /** The same with more workers than the caller's thread. */
    public static Profile profile(InputStream bytes, CsvLimits limits, RowPlaces places, Workers workers)
            throws IOException {
        var file = CsvFile.open(bytes);
        return new CsvProfiler(file, limits, places, workers).profile(file.pieces(limits));
    }

    /** For tests, which cut elsewhere. */
    static Profile profile(CsvFile file, RowCutter pieces, CsvLimits limits, RowPlaces places, Workers workers)
            throws IOException {
        return new CsvProfiler(file, limits, places, workers).profile(pieces);
    }

    private Profile profile(RowCutter pieces) throws IOException {
        var first = new CsvRows(file.dialect(), limits);
        var names = header(first, pieces);
        var parts = parts(first, names.size());
        var inOrder = new InOrder(names.size(), places);
        take(inOrder, parts.get(0).readRest());
        for (var piece = pieces.next(); piece.length() > 0; piece = pieces.next()) {
            read(piece, parts, inOrder);
        }
        settle(inOrder, 0);
        return finish(parts, names, inOrder);
    }

    private List<String> header(CsvRows rows, RowCutter pieces) throws IOException {
        long lines = 0;
        do {
            var piece = pieces.next();
            if (piece.length() == 0) {
                throw Failure.invalid("The file holds nothing but empty lines; the first row names the columns.");
            }
            rows.start(piece, encoding, false, lines);
            lines = rows.lines();
        } while (!rows.next());
        int columns = rows.columns();
        rows.prepare(columns).ifPresent(fault -> {
            throw Failure.invalid("The first row, which names the columns, cannot be read. " + fault);
        });
        return ColumnNames.unique(
                IntStream.range(0, columns).mapToObj(rows::text).toList());
    }

    private List<Part> parts(CsvRows first, int columns) {
        var others = Stream.generate(() -> new CsvRows(file.dialect(), limits)).limit(workers.count() - 1L);
        return Stream.concat(Stream.of(first), others)
                .map(rows -> new Part(rows, columns))
                .toList();
    }

    private void read(Piece piece, List<Part> parts, InOrder inOrder) throws IOException {
        boolean decides = encoding == TextEncoding.UTF_8 && !encodingCertain && !piece.isAscii();
        settle(inOrder, decides ? 0 : parts.size() * WAITING_PER_WORKER - 1);
        var part = Collections.min(parts, Comparator.comparingInt(Part::waiting));
        pending.add(new Reading(piece, part.readOn(workers.executor(), piece, encoding, encodingCertain)));
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
        return new Profile(
                file.dialect().withEncoding(encoding),
                inOrder.rows(),
                inOrder.badRowCount(),
                inOrder.badRows(),
                all.finish(names, inOrder.types(), encoding));
    }

    private record Reading(Piece piece, CompletableFuture<PieceReport> report) {}
}
