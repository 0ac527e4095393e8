package io.quintet.taskflow.api;

import io.quintet.kit.failure.Failure;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.Target;
import io.quintet.taskflow.domain.TaskDetails;
import io.quintet.taskflow.domain.TaskLink;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of requests, which fit the contract, in the domain's words. */
final class TaskBody {
    private TaskBody() {}

    static TaskDetails created(JsonObject body) {
        return edited(TaskDetails.titled(body.getString("title")), body);
    }

    /** What the body names is changed, the rest stays. */
    static TaskDetails edited(TaskDetails present, JsonObject body) {
        return new TaskDetails(
                body.getString("title", present.title()),
                body.getString("description", present.description()),
                body.containsKey("priority") ? Priority.of(body.getString("priority")) : present.priority(),
                body.containsKey("due") ? due(body.getString("due")) : present.due(),
                body.containsKey("labels") ? labels(body.getJsonArray("labels")) : present.labels(),
                body.containsKey("links") ? links(body.getJsonArray("links")) : present.links());
    }

    static Target target(JsonObject body) {
        var column = body.getString("columnId");
        boolean before = body.containsKey("beforeId");
        boolean after = body.containsKey("afterId");
        if (before && after) {
            throw Failure.invalid("/afterId", "Name beforeId or afterId, not both.");
        }
        if (before) {
            return Target.before(column, body.getString("beforeId"));
        }
        return after ? Target.after(column, body.getString("afterId")) : Target.foot(column);
    }

    private static Optional<LocalDate> due(@Nullable String date) {
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeParseException notADate) {
            throw Failure.invalid("/due", date + " is not a date.");
        }
    }

    private static List<TaskLink> links(JsonArray links) {
        return links.stream()
                .map(JsonObject.class::cast)
                .map(link -> new TaskLink(link.getString("title"), link.getString("href")))
                .toList();
    }

    private static List<String> labels(JsonArray labels) {
        return labels.stream().map(String.class::cast).toList();
    }
}
