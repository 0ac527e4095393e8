package io.quintet.taskflow.domain;

import io.quintet.events.TaskChanged;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps tasks in memory and counts renumberings; knows no filter and takes nothing back. */
final class MemoryTaskStore implements TaskStore, Changes {
    final List<TaskChanged> told = new ArrayList<>();
    int renumbered;
    private final List<Board> boards = new ArrayList<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    List<String> titles(String columnId) {
        return column(columnId).map(task -> task.details().title()).toList();
    }

    private Stream<Task> column(String columnId) {
        return tasks.values().stream()
                .filter(task -> task.place().columnId().equals(columnId))
                .sorted(Comparator.comparing(task -> task.place().rank()));
    }

    @Override
    public Future<Boards> boards() {
        return Future.succeededFuture(new Boards(boards));
    }

    @Override
    public Future<Void> addBoard(Board board, Instant now) {
        boards.add(board);
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Task>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(tasks.get(id)));
    }

    @Override
    public Future<List<Task>> onBoard(String boardId) {
        return Future.succeededFuture(new Boards(boards)
                .board(boardId).columns().stream()
                        .flatMap(column -> column(column.id()))
                        .toList());
    }

    @Override
    public Future<List<Task>> list(TaskFilter filter, LocalDate today, PageStart start, int limit) {
        return Future.succeededFuture(tasks.values().stream()
                .filter(task -> start.equals(PageStart.TOP) || task.id().compareTo(start.id()) < 0)
                .sorted(Comparator.comparing(Task::id).reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public Future<Long> count(TaskFilter filter, LocalDate today) {
        return Future.succeededFuture((long) tasks.size());
    }

    @Override
    public <T> Future<T> change(Function<Changes, Future<T>> change) {
        return Future.<Changes>succeededFuture(this).compose(change);
    }

    @Override
    public Future<Void> add(Task task) {
        return update(task, task);
    }

    @Override
    public Future<Void> update(Task present, Task changed) {
        tasks.put(present.id(), changed);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> remove(String id) {
        tasks.remove(id);
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Long>> rankOf(String columnId, String taskId) {
        return Future.succeededFuture(ranks(columnId, "").entrySet().stream()
                .filter(entry -> entry.getKey().equals(taskId))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    @Override
    public Future<Optional<Long>> rankBefore(String columnId, long rank, String except) {
        return Future.succeededFuture(ranks(columnId, except).values().stream()
                .filter(other -> other < rank)
                .max(Comparator.naturalOrder()));
    }

    @Override
    public Future<Optional<Long>> rankAfter(String columnId, long rank, String except) {
        return Future.succeededFuture(ranks(columnId, except).values().stream()
                .filter(other -> other > rank)
                .min(Comparator.naturalOrder()));
    }

    private Map<String, Long> ranks(String columnId, String except) {
        var ranks = new LinkedHashMap<String, Long>();
        column(columnId)
                .filter(task -> !task.id().equals(except))
                .forEach(task -> ranks.put(task.id(), task.place().rank()));
        return ranks;
    }

    @Override
    public Future<Void> renumber(String columnId, long step) {
        renumbered++;
        long rank = 0;
        for (var task : column(columnId).toList()) {
            rank += step;
            var place = new Place(task.place().boardId(), columnId, rank);
            tasks.put(
                    task.id(),
                    new Task(task.id(), place, task.details(), task.version(), task.createdAt(), task.updatedAt()));
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> append(TaskChanged event) {
        told.add(event);
        return Future.succeededFuture();
    }
}
