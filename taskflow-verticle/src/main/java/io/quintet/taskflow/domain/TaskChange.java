package io.quintet.taskflow.domain;

import io.quintet.events.TaskChanged;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One change of one task, from reading it to telling others. */
final class TaskChange {
    private final Changes changes;
    private final Boards boards;
    private final Instant now;

    TaskChange(Changes changes, Boards boards, Instant now) {
        this.changes = changes;
        this.boards = boards;
        this.now = now;
    }

    /** At the foot of a column; an empty column id is the first column of the first board. */
    Future<Task> create(String id, TaskDetails details, String columnId) {
        var lane = columnId.isEmpty() ? boards.first() : boards.lane(columnId);
        return place(id, lane, Target.foot(lane.column().id()))
                .map(place -> Task.create(id, place, details, now))
                .compose(task -> changes.add(task).compose(added -> tell("created", task)));
    }

    Future<Task> edit(String id, Expected expected, UnaryOperator<TaskDetails> edit) {
        return present(id, expected).compose(task -> edited(task, edit.apply(task.details())));
    }

    Future<Task> move(String id, Expected expected, Target target) {
        return present(id, expected).compose(task -> moved(task, target));
    }

    Future<Void> remove(String id, Expected expected) {
        return present(id, expected)
                .compose(task -> changes.remove(id).compose(removed -> tell("removed", task)))
                .mapEmpty();
    }

    private Future<Task> present(String id, Expected expected) {
        return changes.find(id)
                .map(found -> found.orElseThrow(() -> TaskService.noTask(id)))
                .map(expected::check);
    }

    private Future<Task> edited(Task task, TaskDetails details) {
        return details.equals(task.details())
                ? Future.succeededFuture(task)
                : update(task, task.withDetails(details, now), "edited");
    }

    private Future<Task> moved(Task task, Target target) {
        return place(task.id(), boards.lane(target.columnId()), target)
                .compose(place -> update(task, task.movedTo(place, now), "moved"));
    }

    private Future<Task> update(Task present, Task changed, String change) {
        return changes.update(present, changed).compose(updated -> tell(change, changed));
    }

    private Future<Place> place(String id, Lane lane, Target target) {
        return rank(id, target)
                .map(rank -> new Place(lane.board().id(), lane.column().id(), rank));
    }

    private Future<Long> rank(String id, Target target) {
        return gap(id, target)
                .compose(gap -> gap.rank().map(Future::succeededFuture).orElseGet(() -> rankAnew(id, target)));
    }

    /** The gap is used up, so the column is renumbered first. */
    private Future<Long> rankAnew(String id, Target target) {
        return changes.renumber(target.columnId(), Gap.STEP)
                .compose(renumbered -> gap(id, target))
                .map(gap -> gap.rank().orElseThrow());
    }

    private Future<Gap> gap(String id, Target target) {
        var column = target.columnId();
        return switch (target.side()) {
            case FOOT -> changes.rankBefore(column, Long.MAX_VALUE, id).map(last -> new Gap(last, Optional.empty()));
            case BEFORE -> neighbour(id, target).compose(next -> gapAbove(column, next, id));
            case AFTER -> neighbour(id, target).compose(last -> gapBelow(column, last, id));
        };
    }

    private Future<Gap> gapAbove(String column, long next, String id) {
        return changes.rankBefore(column, next, id).map(above -> new Gap(above, Optional.of(next)));
    }

    private Future<Gap> gapBelow(String column, long last, String id) {
        return changes.rankAfter(column, last, id).map(below -> new Gap(Optional.of(last), below));
    }

    private Future<Long> neighbour(String id, Target target) {
        if (target.neighbour().equals(id)) {
            return Failure.invalid(target.pointer(), "A task cannot be its own neighbour.")
                    .future();
        }
        return changes.rankOf(target.columnId(), target.neighbour())
                .map(rank -> rank.orElseThrow(() -> Failure.invalid(
                        target.pointer(), "The task " + target.neighbour() + " is not in that column.")));
    }

    private Future<Task> tell(String change, Task task) {
        var lane = boards.lane(task.place().columnId());
        var title = task.details().title();
        var event = new TaskChanged(
                change, task.id(), lane.board().name(), title, lane.column().name());
        return changes.append(event).map(told -> task);
    }
}
