package io.quintet.filevault.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some of a longer list. */
public final class Page<T> {
    private final List<T> items;
    private final Optional<T> last;

    private Page(List<T> items, Optional<T> last) {
        this.items = List.copyOf(items);
        this.last = last;
    }

    /** The first {@code limit} of a list that has one more when there is a next page. */
    static <T> Page<T> of(List<T> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Optional.of(items.get(limit - 1)));
    }

    public List<T> items() {
        return items;
    }

    /** Where the next page starts, made from the last item of this one; empty on the last page. */
    public Optional<String> next(Function<T, String> cursor) {
        return last.map(cursor);
    }
}
