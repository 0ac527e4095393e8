package io.quintet.datapulse.domain.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query found.
 *
 * @param rows a value for each column, as text; null for none
 * @param cut why there are not all rows, in a sentence
 */
public record SqlAnswer(List<Column> columns, List<List<@Nullable String>> rows, Optional<String> cut) {
    public SqlAnswer {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    /** A column of an answer with DuckDB's type. */
    public record Column(String name, String type) {}
}
