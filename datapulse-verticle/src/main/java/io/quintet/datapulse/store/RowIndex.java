package io.quintet.datapulse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds the noted row nearest before a row, see {@link RowIndexWriter}; reads a few bytes per question. */
final class RowIndex {
    private static final int ENTRY = 2 * Long.BYTES;

    private final Path path;

    RowIndex(Path path) {
        this.path = path;
    }

    /** Only for a file that has a row. */
    Entry before(long row) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long low = 0;
            long high = channel.size() / ENTRY - 1;
            while (low < high) {
                long middle = (low + high + 1) >>> 1;
                boolean past = entry(channel, middle).row() > row;
                low = past ? low : middle;
                high = past ? middle - 1 : high;
            }
            return entry(channel, low);
        }
    }

    private static Entry entry(FileChannel channel, long number) throws IOException {
        var bytes = ByteBuffer.allocate(ENTRY);
        long place = number * ENTRY;
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new IOException("the row index ends within entry " + number);
            }
        }
        return new Entry(bytes.getLong(0), bytes.getLong(Long.BYTES));
    }

    /** A row and where it starts, in bytes. */
    record Entry(long row, long place) {}
}
