package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.DateOrder;
import io.quintet.datapulse.domain.explore.Schema;
import java.util.Set;

/** What is to be known of a column to understand its cells. */
record CellForm(Set<String> nullWords, DateOrder dates) {
    static CellForm of(Schema schema, int column) {
        return new CellForm(
                Set.copyOf(schema.table().dialect().layout().nullWords()),
                schema.dates().get(column));
    }

    boolean isNull(String value) {
        return value.isEmpty() || nullWords.contains(value);
    }

    String iso(String value) {
        return dates.iso(value);
    }
}
