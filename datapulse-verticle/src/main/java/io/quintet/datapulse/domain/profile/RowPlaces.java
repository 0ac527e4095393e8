package io.quintet.datapulse.domain.profile;

import java.io.IOException;

/** Is told where in the file each good row starts, to find it again. */
@FunctionalInterface
public interface RowPlaces {
    /**
     * @param row the first is 0
     * @param place in bytes
     */
    void note(long row, long place) throws IOException;
}
