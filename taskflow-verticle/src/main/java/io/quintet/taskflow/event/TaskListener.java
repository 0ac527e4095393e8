package io.quintet.taskflow.event;

import io.quintet.events.Addresses;
import io.quintet.events.CreateTask;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.taskflow.domain.Boards;
import io.quintet.taskflow.domain.PageStart;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskDetails;
import io.quintet.taskflow.domain.TaskFilter;
import io.quintet.taskflow.domain.TaskLink;
import io.quintet.taskflow.domain.TaskPage;
import io.quintet.taskflow.domain.TaskService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Answers what the other services ask about tasks. */
public final class TaskListener {
    private static final String APP = "taskflow";
    private static final int MOST = 500;

    private final TaskService tasks;

    public TaskListener(TaskService tasks) {
        this.tasks = tasks;
    }

    public void listenOn(Bus bus) {
        bus.answer(Addresses.find(APP), Find.class, this::find);
        bus.answer(Addresses.get(APP), Get.class, this::facts);
        bus.answer(CreateTask.ADDRESS, CreateTask.class, this::create);
    }

    private Future<Found> find(Find question) {
        int limit = Math.max(1, Math.min(question.limit(), MOST));
        return tasks.boards().compose(boards -> found(boards, TaskQuestion.filter(question, boards), limit));
    }

    private Future<Found> found(Boards boards, TaskFilter filter, int limit) {
        var total = tasks.count(filter);
        var page = tasks.list(filter, PageStart.TOP, limit);
        return Future.all(total, page).map(both -> new Found(items(page.result(), boards), total.result()));
    }

    private List<FoundItem> items(TaskPage page, Boards boards) {
        return page.items().stream().map(task -> describe(task, boards).item()).toList();
    }

    private Future<Facts> facts(Get question) {
        return tasks.find(question.id()).compose(this::facts);
    }

    private Future<Facts> facts(Task task) {
        return tasks.boards().map(boards -> describe(task, boards).facts());
    }

    private Future<Facts> create(CreateTask wish) {
        return tasks.create(details(wish), "").compose(this::facts);
    }

    private static TaskDetails details(CreateTask wish) {
        var links = wish.links().stream()
                .map(link -> new TaskLink(link.title(), link.href()))
                .toList();
        return new TaskDetails(
                wish.title(), wish.description(), Priority.NORMAL, Optional.empty(), wish.labels(), links);
    }

    private TaskDescription describe(Task task, Boards boards) {
        var lane = boards.lane(task.place().columnId());
        return new TaskDescription(task, lane, tasks.isOverdue(task, lane));
    }
}
