package io.quintet.taskflow.api;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.taskflow.domain.Due;
import io.quintet.taskflow.domain.Expected;
import io.quintet.taskflow.domain.PageStart;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskFilter;
import io.quintet.taskflow.domain.TaskPage;
import io.quintet.taskflow.domain.TaskService;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;

/** TaskFlow over HTTP. */
public final class TaskApi {
    private static final int PAGE = 100;

    private final TaskService tasks;

    public TaskApi(TaskService tasks) {
        this.tasks = tasks;
    }

    public Operations operations() {
        return new Operations()
                .on("listBoards", this::listBoards)
                .on("findBoard", this::findBoard)
                .on("listTasks", this::listTasks)
                .on("createTask", this::createTask)
                .on("findTask", this::findTask)
                .on("editTask", this::editTask)
                .on("moveTask", this::moveTask)
                .on("removeTask", this::removeTask);
    }

    private Future<Reply> listBoards(Request request) {
        return tasks.boards()
                .map(boards -> boards.items().stream().map(BoardView::of).toList())
                .map(boards -> Reply.ok(new ListView<>(boards, Optional.empty())));
    }

    private Future<Reply> findBoard(Request request) {
        return tasks.findBoard(request.path("boardId")).map(BoardDetailView::of).map(Reply::ok);
    }

    private Future<Reply> listTasks(Request request) {
        var start = request.query("cursor").map(Cursor::decode).orElse(PageStart.TOP);
        return tasks.list(filter(request), start, request.query("limit", PAGE)).map(TaskApi::page);
    }

    private static TaskFilter filter(Request request) {
        return new TaskFilter(
                request.query("q").orElse(""),
                request.query("boardId").orElse(""),
                request.query("columnId").map(Set::of).orElse(Set.of()),
                request.query("label").orElse(""),
                request.query("priority").map(Priority::of).map(Set::of).orElse(Set.of()),
                request.query("due").map(Due::of).orElse(Due.ANY));
    }

    private static Reply page(TaskPage page) {
        return Reply.ok(new ListView<>(TaskView.of(page.items()), page.next().map(Cursor::encode)));
    }

    private Future<Reply> createTask(Request request) {
        var body = request.body();
        return tasks.create(TaskBody.created(body), body.getString("columnId", ""))
                .map(task ->
                        Reply.created("/tasks/" + task.id(), TaskView.of(task)).etag(version(task)));
    }

    private Future<Reply> findTask(Request request) {
        return tasks.find(request.path("taskId")).map(TaskApi::stored);
    }

    private Future<Reply> editTask(Request request) {
        var body = request.body();
        return tasks.edit(request.path("taskId"), expected(request), present -> TaskBody.edited(present, body))
                .map(TaskApi::stored)
                .recover(TaskApi::showPresent);
    }

    private Future<Reply> moveTask(Request request) {
        return tasks.move(request.path("taskId"), expected(request), TaskBody.target(request.body()))
                .map(TaskApi::stored)
                .recover(TaskApi::showPresent);
    }

    private Future<Reply> removeTask(Request request) {
        return tasks.remove(request.path("taskId"), expected(request))
                .map(removed -> Reply.noContent())
                .recover(TaskApi::showPresent);
    }

    private static Expected expected(Request request) {
        return new Expected(request.ifMatch());
    }

    private static Reply stored(Task task) {
        return Reply.ok(TaskView.of(task)).etag(version(task));
    }

    private static String version(Task task) {
        return String.valueOf(task.version());
    }

    /** A stale change carries the task as it is now; its reader gets it as every other task. */
    private static Future<Reply> showPresent(Throwable failure) {
        return failure instanceof Failure stale && stale.present().orElse(null) instanceof Task task
                ? Failure.stale(stale.detail(), TaskView.of(task)).future()
                : Future.failedFuture(failure);
    }
}
