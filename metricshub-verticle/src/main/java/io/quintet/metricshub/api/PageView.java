package io.quintet.metricshub.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it; null at the end
 */
record PageView<T>(List<T> items, @Nullable String next) {
    PageView {
        items = List.copyOf(items);
    }

    /** All there is. */
    static <T> PageView<T> whole(List<T> items) {
        return new PageView<>(items, null);
    }
}
