package io.quintet.taskflow.api;

import io.quintet.taskflow.domain.BoardDetail;
import java.util.List;

/** A board with its tasks as its readers get it. */
record BoardDetailView(String id, String name, List<ColumnView> columns, List<TaskView> tasks, long sequence) {
    static BoardDetailView of(BoardDetail detail) {
        var board = detail.board();
        return new BoardDetailView(
                board.id(),
                board.name(),
                ColumnView.of(board.columns()),
                TaskView.of(detail.tasks()),
                detail.sequence());
    }
}
