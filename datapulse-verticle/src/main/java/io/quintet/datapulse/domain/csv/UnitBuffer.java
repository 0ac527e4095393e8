package io.quintet.datapulse.domain.csv;

import io.quintet.kit.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A window on the file's units that always holds the whole present row; it grows to the limit of a row and no further. */
final class UnitBuffer {
    private static final int CHUNK = 64 * 1024;

    private final InputStream input;
    private final TextEncoding encoding;
    private final int longestRow;
    private final byte[] bytes = new byte[CHUNK];
    private boolean ended;
    private long base;

    char[] units = new char[2 * CHUNK];
    /** Where the present row starts. */
    int row;
    /** The next unit to take. */
    int position;
    /** How far the buffer is filled. */
    int limit;

    /** @param longestRow in units */
    UnitBuffer(InputStream input, TextEncoding encoding, int longestRow) {
        this.input = input;
        this.encoding = encoding;
        this.longestRow = longestRow;
    }

    /** Units before {@link #position}. */
    long taken() {
        return base + position;
    }

    boolean more() {
        return position < limit || fill();
    }

    /** Reads on and keeps the present row, which may move: {@link #row} and {@link #position} follow it. */
    boolean fill() {
        if (ended) {
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
        if (held > longestRow) {
            throw Failure.tooLarge("A row is longer than %,d bytes.".formatted((long) longestRow * encoding.width()));
        }
        int size = held + CHUNK > units.length ? Math.min(units.length * 2, longestRow + 2 * CHUNK) : units.length;
        var target = size > units.length ? new char[size] : units;
        System.arraycopy(units, row, target, 0, held);
        units = target;
        base += row;
        position -= row;
        limit = held;
        row = 0;
    }
}
