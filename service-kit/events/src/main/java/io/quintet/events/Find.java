package io.quintet.events;

import java.util.Map;

/**
 * Asks a service for objects.
 *
 * @param text words to look for; empty for any
 * @param filter conditions that all hold, such as {@code due=overdue}; a service answers a key it does not know with a failure
 * @param limit how many at the most
 */
public record Find(String text, Map<String, String> filter, int limit) {
    public Find {
        filter = Map.copyOf(filter);
    }
}
