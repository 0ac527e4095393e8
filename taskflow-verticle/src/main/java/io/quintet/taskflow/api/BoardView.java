package io.quintet.taskflow.api;

import io.quintet.taskflow.domain.Board;
import java.util.List;

/** A board as its readers get it in a list. */
record BoardView(String id, String name, List<ColumnView> columns) {
    static BoardView of(Board board) {
        return new BoardView(board.id(), board.name(), ColumnView.of(board.columns()));
    }
}
