package io.quintet.datapulse.domain.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file between rows into pieces that can be read apart. It follows the quotes alone, by the rules of
 * {@link RowScanner}, so that a line end within a cell is never taken for that of a row.
 */
public final class RowCutter {
    private static final int USUAL = 256 * 1024;

    private final InputStream input;
    private final int longestRow;
    private final QuoteScanner quotes;
    private final int usual;
    private byte[] held;
    private int count;
    private long place;
    private boolean ended;

    /** @param place in the file of the first byte, where a row starts */
    public RowCutter(InputStream input, long place, Dialect dialect, CsvLimits limits) {
        this(input, place, dialect, limits, USUAL);
    }

    /** @param usual bytes of a piece, but for longer rows */
    RowCutter(InputStream input, long place, Dialect dialect, CsvLimits limits, int usual) {
        this.input = input;
        this.place = place;
        this.longestRow = limits.row();
        this.quotes = new QuoteScanner(dialect);
        this.usual = usual;
        this.held = new byte[usual];
    }

    /** The next piece; of no length at the end. One that is longer than a row may be is cut anywhere. */
    public Piece next() throws IOException {
        fill();
        int cut = ended ? count : quotes.lastRowEnd(held, count);
        while (cut == 0 && !ended && count <= longestRow) {
            held = Arrays.copyOf(held, held.length * 2);
            fill();
            cut = ended ? count : quotes.lastRowEnd(held, count);
        }
        return take(cut == 0 ? count : cut);
    }

    private void fill() throws IOException {
        count += input.readNBytes(held, count, held.length - count);
        ended = count < held.length;
    }

    private Piece take(int length) {
        var piece = new Piece(held, length, place);
        var rest = new byte[Math.max(usual, count - length + 1)];
        System.arraycopy(held, length, rest, 0, count - length);
        held = rest;
        count -= length;
        place += length;
        return piece;
    }
}
