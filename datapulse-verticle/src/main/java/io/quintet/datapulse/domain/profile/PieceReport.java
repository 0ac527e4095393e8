package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.csv.TextEncoding;
import java.util.ArrayList;
import java.util.List;

/** What of one piece of a file counts in the order of rows; rows and lines are counted from the start of the piece. */
final class PieceReport {
    /** Bad rows that are listed of a file. */
    static final int LISTED_BAD_ROWS = 100;

    private static final int SHOWN = 200;
    /** Bytes between two rows whose places are noted. */
    private static final int STRIDE = 64 * 1024;

    private final List<BadRow> badRows = new ArrayList<>();
    private final List<Narrowing> narrowings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int[] values;
    private long nextPlace;
    private long rows;
    private long badRowCount;
    private long lines;
    private TextEncoding encoding = TextEncoding.UTF_8;
    private boolean encodingCertain;

    PieceReport(int columns) {
        values = new int[columns];
    }

    void goodRow(long place) {
        if (place >= nextPlace) {
            places.add(new Place(rows, place));
            nextPlace = place + STRIDE;
        }
        rows++;
    }

    void badRow(CsvRows bad, String reason) {
        badRowCount++;
        if (badRows.size() < LISTED_BAD_ROWS) {
            badRows.add(new BadRow(bad.line(), reason, bad.beginning(SHOWN)));
        }
    }

    void value(int column) {
        values[column]++;
    }

    void narrowed(int column, int types, String text) {
        narrowings.add(new Narrowing(column, types, text, rows, values[column]));
    }

    void end(CsvRows read) {
        lines = read.lines();
        encoding = read.encoding();
        encodingCertain = read.isEncodingCertain();
    }

    /** Good ones. */
    long rows() {
        return rows;
    }

    long badRowCount() {
        return badRowCount;
    }

    /** The first of them. */
    List<BadRow> badRows() {
        return badRows;
    }

    long lines() {
        return lines;
    }

    List<Narrowing> narrowings() {
        return narrowings;
    }

    /** How many there are in a column. */
    int values(int column) {
        return values[column];
    }

    List<Place> places() {
        return places;
    }

    TextEncoding encoding() {
        return encoding;
    }

    boolean isEncodingCertain() {
        return encodingCertain;
    }

    /** A good row, the first is 0, and where it starts in the file. */
    record Place(long row, long bytes) {}
}
