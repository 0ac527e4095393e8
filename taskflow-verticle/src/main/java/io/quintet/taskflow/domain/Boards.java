package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.util.List;
import java.util.stream.Stream;

/** All boards, oldest first. */
public record Boards(List<Board> items) {
    public Boards {
        items = List.copyOf(items);
    }

    public Board board(String id) {
        return items.stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("There is no board with the id " + id + "."));
    }

    public Lane lane(String columnId) {
        return lanes().filter(lane -> lane.column().id().equals(columnId))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("There is no column with the id " + columnId + "."));
    }

    /** Where a task goes that names no column. */
    public Lane first() {
        return lanes().findFirst().orElseThrow(() -> Failure.conflict("There is no board with a column yet."));
    }

    public Stream<Lane> lanes() {
        return items.stream().flatMap(board -> board.columns().stream().map(column -> new Lane(board, column)));
    }
}
