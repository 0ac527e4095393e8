package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Dialect;
import java.util.List;

/**
 * How the rows of a dataset are read.
 *
 * @param id of the dataset
 * @param rows how many there are
 * @param version of its profile: another one has other rows
 */
public record Table(String id, Dialect dialect, List<String> columns, long rows, int version) {
    public Table {
        columns = List.copyOf(columns);
    }
}
