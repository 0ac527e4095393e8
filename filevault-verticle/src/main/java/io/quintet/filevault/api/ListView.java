package io.quintet.filevault.api;

import io.quintet.filevault.domain.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list as the contract writes it. */
record ListView<V>(List<V> items, Optional<String> next) {

    /** @param cursor where the next page starts, made from the last item of this one */
    static <T, V> ListView<V> of(Page<T> page, Function<T, V> view, Function<T, String> cursor) {
        return new ListView<>(page.items().stream().map(view).toList(), page.next(cursor));
    }
}
