package io.quintet.datapulse.domain.profile;

import java.util.List;

/**
 * What has been found so far in a file that is still being read.
 *
 * @param rows good ones without the header
 */
public record Outline(long rows, long badRows, List<ColumnOutline> columns) {
    /** Before the first row. */
    public static final Outline NOTHING = new Outline(0, 0, List.of());

    public Outline {
        columns = List.copyOf(columns);
    }
}
