package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.explore.Found;
import java.util.List;

/** One row as the contract writes it. */
record RowView(long number, List<String> columns, List<String> cells) {
    static RowView of(Found found) {
        return new RowView(
                found.matches().numbers().get(0),
                found.schema().table().columns(),
                found.matches().rows().get(0));
    }
}
