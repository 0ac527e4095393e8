package io.quintet.datapulse.domain.csv;

import java.io.InputStream;
import java.util.Optional;

/**
 * The rows of a CSV file, one at a time. The cells of the present row are places in {@link #units()}; empty lines are
 * passed over, and only a row that could be {@link #prepare}d may be used.
 */
public final class CsvRows {
    private final UnitBuffer buffer;
    private final RowScanner scanner;
    private final RowCells cells;
    private final int width;
    private final char quote;
    private long origin;
    private TextEncoding encoding;
    private boolean encodingCertain;

    /**
     * @param bytes from the start of a row
     * @param origin place of that row in the file, in bytes
     * @param encodingCertain false to take windows-1252 after all when the first bytes beyond ASCII are no UTF-8
     */
    public CsvRows(InputStream bytes, long origin, Dialect dialect, boolean encodingCertain, CsvLimits limits) {
        this.encoding = dialect.encoding();
        this.width = encoding.width();
        this.quote = dialect.layout().quote();
        this.buffer = new UnitBuffer(bytes, encoding, limits.row() / width);
        this.scanner = new RowScanner(buffer, dialect, limits);
        this.cells = scanner.cells();
        this.origin = origin;
        this.encodingCertain = encodingCertain;
    }

    /** To be given pieces of the file with {@link #start}. */
    public CsvRows(Dialect dialect, CsvLimits limits) {
        this(InputStream.nullInputStream(), 0, dialect, false, limits);
    }

    /**
     * Goes on with these rows and no others.
     *
     * @param actual what the cells before turned out to be written in
     */
    public void start(Piece piece, TextEncoding actual, boolean certain, long linesBefore) {
        buffer.load(piece.bytes(), piece.length());
        scanner.startAtLine(linesBefore);
        origin = piece.place();
        encoding = actual;
        encodingCertain = certain;
    }

    /** Lets the present row be the next one again. */
    public void rewind() {
        scanner.rewind();
    }

    /** Goes to the next row; false when there is none. */
    public boolean next() {
        return scanner.next();
    }

    /** Makes the present row ready to be used, or tells why it cannot be. */
    public Optional<String> prepare(int expectedColumns) {
        if (scanner.isUnclosed()) {
            return Optional.of("A quote that opens in this row is never closed; everything after it is left out.");
        }
        if (columns() != expectedColumns) {
            return Optional.of("%,d %s where the header has %,d."
                    .formatted(columns(), columns() == 1 ? "cell" : "cells", expectedColumns));
        }
        if (!isReadable()) {
            return Optional.of("Holds bytes that are not " + encoding.title() + ".");
        }
        if (cells.hasDoubledQuotes()) {
            makeQuotesSingle();
        }
        return Optional.empty();
    }

    private void makeQuotesSingle() {
        for (int column = 0; column < columns(); column++) {
            if (cells.hasDoubledQuotes(column)) {
                cells.shorten(column, makeQuotesSingle(start(column), end(column)) - buffer.row);
            }
        }
    }

    /** In place: the cell only gets shorter. */
    private int makeQuotesSingle(int from, int to) {
        var units = buffer.units;
        int target = from;
        for (int i = from; i < to; i++) {
            units[target++] = units[i];
            i += units[i] == quote ? 1 : 0;
        }
        return target;
    }

    private boolean isReadable() {
        if (scanner.isAscii() || encoding != TextEncoding.UTF_8) {
            return true;
        }
        boolean valid = Utf8.isValid(buffer.units, buffer.row, buffer.position);
        if (!valid && !encodingCertain) {
            encoding = TextEncoding.WINDOWS_1252;
        }
        encodingCertain = true;
        return valid || encoding == TextEncoding.WINDOWS_1252;
    }

    /** What the cells turned out to be written in. */
    public TextEncoding encoding() {
        return encoding;
    }

    /** Whether a row beyond ASCII has shown what the cells are written in. */
    public boolean isEncodingCertain() {
        return encodingCertain;
    }

    public int columns() {
        return cells.count();
    }

    /** Where the cells lie; another array after {@link #next()}. */
    public char[] units() {
        return buffer.units;
    }

    public int start(int column) {
        return buffer.row + cells.start(column);
    }

    public int end(int column) {
        return buffer.row + cells.end(column);
    }

    /** Whether every unit of the row is a character of ASCII. */
    public boolean isAscii() {
        return scanner.isAscii();
    }

    /** Line of the file, the first is 1, when reading began at its start. */
    public long line() {
        return scanner.rowLine();
    }

    /** Lines that ended so far. */
    public long lines() {
        return scanner.lines();
    }

    /** Where the row starts in the file, in bytes. */
    public long place() {
        return origin + buffer.beforeRow() * width;
    }

    /** Units of the whole row as it stands in the file. */
    public int length() {
        return buffer.position - buffer.row;
    }

    public String text(int column) {
        return decode(start(column), end(column));
    }

    /** How the row begins in the file. */
    public String beginning(int longest) {
        int end = Math.min(buffer.position, buffer.row + longest * 4);
        return Texts.cut(decode(buffer.row, end).stripTrailing(), longest);
    }

    private String decode(int start, int end) {
        var units = new String(buffer.units, start, end - start);
        return isAscii() ? units : encoding.decode(units);
    }
}
