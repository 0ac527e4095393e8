package io.quintet.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query on a dataset found.
 *
 * @param rows each with as many values as there are columns, as text; null for no value
 * @param truncated whether there were more rows than the limit
 */
public record QueryResult(List<String> columns, List<List<@Nullable String>> rows, boolean truncated) {
    public QueryResult {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }
}
