package io.quintet.taskflow.api;

import io.quintet.taskflow.domain.Column;
import java.util.List;

/** A column as its readers get it. */
record ColumnView(String id, String name, boolean done) {
    static List<ColumnView> of(List<Column> columns) {
        return columns.stream()
                .map(column -> new ColumnView(column.id(), column.name(), column.done()))
                .toList();
    }
}
