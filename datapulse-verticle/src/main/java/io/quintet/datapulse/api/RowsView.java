package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.explore.Found;
import java.util.List;
import java.util.Optional;

/** Some rows as the contract writes them. */
record RowsView(
        List<String> columns,
        long offset,
        long total,
        List<List<String>> items,
        List<Long> numbers,
        Optional<String> next) {

    static RowsView of(Found found) {
        var next = found.isLast() ? Optional.<String>empty() : Optional.of(Long.toString(found.end()));
        return new RowsView(
                found.schema().table().columns(),
                found.question().offset(),
                found.matches().total(),
                found.matches().rows(),
                found.matches().numbers(),
                next);
    }
}
