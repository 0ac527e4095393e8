package io.quintet.chatmind.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list. */
record PageView<T>(List<T> items, Optional<String> next) {
    PageView {
        items = List.copyOf(items);
    }

    static <T> PageView<T> whole(List<T> items) {
        return new PageView<>(items, Optional.empty());
    }

    /** @param found one more than the limit when there is a next page */
    static <T> PageView<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() > limit
                ? new PageView<>(found.subList(0, limit), Optional.of(cursor.apply(found.get(limit - 1))))
                : whole(found);
    }

    <R> PageView<R> map(Function<T, R> view) {
        return new PageView<>(items.stream().map(view).toList(), next);
    }
}
