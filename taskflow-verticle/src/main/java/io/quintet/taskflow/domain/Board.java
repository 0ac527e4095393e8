package io.quintet.taskflow.domain;

import java.util.List;

/** A board and its columns, from left to right. */
public record Board(String id, String name, List<Column> columns) {
    public Board {
        columns = List.copyOf(columns);
    }
}
