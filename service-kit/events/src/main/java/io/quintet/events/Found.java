package io.quintet.events;

import java.util.List;

/**
 * What a service found.
 *
 * @param items the first of them, up to the limit asked for
 * @param total how many there are in all
 */
public record Found(List<FoundItem> items, long total) {
    public Found {
        items = List.copyOf(items);
    }
}
