package io.quintet.metricshub.domain;

import io.quintet.events.CheckChanged;
import io.quintet.events.DatasetChanged;
import io.quintet.events.DocumentChanged;
import io.quintet.events.LogEntry;
import io.quintet.events.RunFinished;
import io.quintet.events.TaskChanged;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An entry of an event log in one line for people, and where the UI shows what it is about.
 *
 * @param link empty when what it is about is gone, or when nothing shows it
 */
public record Headline(String title, Optional<String> link) {
    /** By the address of the event; an unknown one is still told, by its name. */
    private static final Map<String, Function<JsonObject, Headline>> WRITERS = Map.of(
            TaskChanged.ADDRESS, Headline::ofTask,
            DatasetChanged.ADDRESS, Headline::ofDataset,
            DocumentChanged.ADDRESS, Headline::ofDocument,
            RunFinished.ADDRESS, Headline::ofRun,
            CheckChanged.ADDRESS, Headline::ofCheck);

    public static Headline of(LogEntry entry) {
        return WRITERS.getOrDefault(entry.event(), data -> new Headline(entry.event(), Optional.empty()))
                .apply(entry.data());
    }

    private static Headline ofTask(JsonObject task) {
        var name = "Task " + quoted(task, "title");
        var title = switch (change(task)) {
            case "created" -> name + " added to " + text(task, "column");
            case "moved" -> name + " moved to " + text(task, "column");
            default -> name + " " + change(task);
        };
        return linked(title, task, "/taskflow?task=");
    }

    private static Headline ofDataset(JsonObject dataset) {
        var name = "Dataset " + quoted(dataset, "name");
        var title = switch (change(dataset)) {
            case "profiled" -> name + " profiled: " + size(dataset);
            case "failed" -> name + " could not be read";
            default -> name + " " + change(dataset);
        };
        return linked(title, dataset, "/datapulse?dataset=");
    }

    private static String size(JsonObject dataset) {
        var bad = dataset.getLong("badRows", 0L);
        return counted(dataset.getLong("rows", 0L), "row")
                + ", "
                + counted(dataset.getLong("columns", 0L), "column")
                + (bad > 0 ? ", " + counted(bad, "bad row") : "");
    }

    private static Headline ofDocument(JsonObject document) {
        var name = "Document " + quoted(document, "name");
        var title = switch (change(document)) {
            case "stored" -> name + " stored (" + Bytes.text(document.getLong("size", 0L)) + ")";
            case "tagged" -> name + tags(document.getJsonArray("tags", new JsonArray()));
            case "damaged" -> name + " is damaged: its bytes no longer match its SHA-256";
            default -> name + " " + change(document);
        };
        return linked(title, document, "/filevault?document=");
    }

    private static String tags(JsonArray tags) {
        return tags.isEmpty()
                ? " has no tags now"
                : " tagged " + tags.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Headline ofRun(JsonObject run) {
        var seconds = String.format(Locale.ROOT, "%.1f s", run.getLong("totalMillis", 0L) / 1000.0);
        var title = switch (text(run, "outcome")) {
            case "done" -> "Chat answered in " + seconds + " with " + counted(run.getLong("tokens", 0L), "token");
            case "stopped" -> "Chat reply stopped after " + seconds;
            default -> "Chat reply " + text(run, "outcome") + " after " + seconds;
        };
        return new Headline(title, Optional.of("/chatmind?session=" + text(run, "session")));
    }

    private static Headline ofCheck(JsonObject check) {
        var title = "Check " + quoted(check, "name") + " is " + text(check, "to") + ": " + text(check, "reason");
        return new Headline(title, Optional.of("/metricshub?endpoint=" + text(check, "endpoint")));
    }

    private static Headline linked(String title, JsonObject data, String page) {
        return new Headline(
                title,
                Optional.of(page + text(data, "id"))
                        .filter(link -> !change(data).equals("removed")));
    }

    private static String change(JsonObject data) {
        return text(data, "change");
    }

    private static String quoted(JsonObject data, String field) {
        return "“" + text(data, field) + "”";
    }

    /** A field of an event; another version of the other service may have sent none. */
    private static String text(JsonObject data, String field) {
        return String.valueOf(data.getValue(field, "?"));
    }

    private static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
