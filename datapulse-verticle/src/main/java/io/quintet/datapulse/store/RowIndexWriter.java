package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.profile.RowPlaces;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Notes where in a file some of its rows start, so that any row is found by reading a little of the file: pairs of row
 * and place, 8 bytes each, in order, about one for each {@link #STRIDE} bytes.
 */
final class RowIndexWriter implements RowPlaces, AutoCloseable {
    static final int STRIDE = 256 * 1024;

    private final FileOutputStream file;
    private final DataOutputStream output;
    private long nextPlace;

    RowIndexWriter(Path path) throws IOException {
        file = new FileOutputStream(path.toFile());
        output = new DataOutputStream(new BufferedOutputStream(file));
    }

    @Override
    public void note(long row, long place) throws IOException {
        if (place >= nextPlace) {
            output.writeLong(row);
            output.writeLong(place);
            nextPlace = place + STRIDE;
        }
    }

    /** Returns when it is on disk. */
    @Override
    public void close() throws IOException {
        try (file) {
            output.flush();
            file.getFD().sync();
        }
    }
}
