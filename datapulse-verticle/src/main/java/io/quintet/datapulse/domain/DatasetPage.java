package io.quintet.datapulse.domain;

import java.util.List;
import java.util.Optional;

/**
 * Some datasets of a longer list.
 *
 * @param next the cursor of the next page, when there is one
 */
public record DatasetPage(List<DatasetSummary> items, Optional<String> next) {
    public DatasetPage {
        items = List.copyOf(items);
    }

    /** A page of those read, of which there is one more than the limit when another page follows. */
    static DatasetPage of(List<DatasetSummary> read, int limit) {
        return read.size() <= limit
                ? new DatasetPage(read, Optional.empty())
                : new DatasetPage(
                        read.subList(0, limit), Optional.of(read.get(limit - 1).id()));
    }
}
