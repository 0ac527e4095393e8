package io.quintet.datapulse.domain.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregation found.
 *
 * @param total how many groups there are
 * @param matching how many rows they were made of
 * @param rows a value for each column, as text; null for none
 */
public record Groups(List<String> columns, long total, long matching, List<List<@Nullable String>> rows) {
    public Groups {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }
}
