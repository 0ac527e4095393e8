package io.quintet.datapulse.domain.profile;

import java.util.List;

/**
 * The most frequent values, the most frequent first.
 *
 * @param countError how much too low a count may be, and how frequent a value may be that is not listed; 0 when exact
 */
public record TopValues(List<TopValue> items, boolean exact, long countError) {
    public TopValues {
        items = List.copyOf(items);
    }
}
