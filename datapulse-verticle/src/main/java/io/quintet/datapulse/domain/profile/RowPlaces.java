package io.quintet.datapulse.domain.profile;

import java.io.IOException;

/** Is told where in the file some good rows start, never far apart, to find the others from there. */
@FunctionalInterface
public interface RowPlaces {
    /**
     * @param row the first is 0
     * @param place in bytes
     */
    void note(long row, long place) throws IOException;
}
