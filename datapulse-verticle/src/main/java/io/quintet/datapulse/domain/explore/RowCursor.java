package io.quintet.datapulse.domain.explore;

import java.io.IOException;

/** The good rows of a dataset, one after the other; blocks, so it is used on a worker. */
public interface RowCursor extends AutoCloseable {
    /** Goes to the next row; false when there is none. */
    boolean next() throws IOException;

    /** A cell of the present row as it stands in the file. */
    String text(int column);

    @Override
    void close() throws IOException;
}
