package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.RowPage;
import java.util.List;
import java.util.Optional;

/** Some rows as the contract writes them. */
record RowsView(List<String> columns, long offset, long total, List<List<String>> items, Optional<String> next) {

    static RowsView of(RowPage page) {
        var next = page.isLast() ? Optional.<String>empty() : Optional.of(Long.toString(page.end()));
        return new RowsView(page.table().columns(), page.offset(), page.table().rows(), page.rows(), next);
    }
}
