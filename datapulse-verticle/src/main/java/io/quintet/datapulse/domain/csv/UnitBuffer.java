package io.quintet.datapulse.domain.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A window on the file's units that always holds the whole present row; it grows to the limit of a row and no further. */
final class UnitBuffer {
    private static final int CHUNK = 64 * 1024;

    private final InputStream input;
    private final TextEncoding encoding;
    private final int longestRow;
    private byte[] bytes = new byte[0];
    private boolean ended;
    private long base;

    char[] units = new char[0];
    /** Where the present row starts. */
    int row;
    /** The next unit to take. */
    int position;
    /** How far the buffer is filled. */
    int limit;

    /** @param longestRow in units; what is longer may be cut */
    UnitBuffer(InputStream input, TextEncoding encoding, int longestRow) {
        this.input = input;
        this.encoding = encoding;
        this.longestRow = longestRow;
    }

    /** Holds this and nothing after it. */
    void load(byte[] piece, int length) {
        ended = true;
        base = 0;
        row = 0;
        position = 0;
        limit = length / encoding.width();
        units = units.length < limit ? new char[limit] : units;
        encoding.unitsOf(piece, limit * encoding.width(), units, 0);
    }

    /** Units before the present row. */
    long beforeRow() {
        return base + row;
    }

    /** Reads on and keeps the present row, which may move: {@link #row} and {@link #position} follow it. */
    boolean fill() {
        if (ended || limit - row > longestRow) {
            return false;
        }
        makeRoom();
        int read = readChunk();
        ended = read < CHUNK;
        int whole = read - read % encoding.width();
        encoding.unitsOf(bytes, whole, units, limit);
        limit += whole / encoding.width();
        return whole > 0;
    }

    private int readChunk() {
        bytes = bytes.length == 0 ? new byte[CHUNK] : bytes;
        try {
            return input.readNBytes(bytes, 0, CHUNK);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void makeRoom() {
        if (units.length - limit >= CHUNK) {
            return;
        }
        int held = limit - row;
        int size = held + CHUNK > units.length ? Math.max(2 * CHUNK, 2 * held + CHUNK) : units.length;
        var target = size > units.length ? new char[size] : units;
        System.arraycopy(units, row, target, 0, held);
        units = target;
        base += row;
        position -= row;
        limit = held;
        row = 0;
    }
}
