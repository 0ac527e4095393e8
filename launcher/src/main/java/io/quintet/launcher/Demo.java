package io.quintet.launcher;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the demo, a coffee shop's week, through the same API that everyone uses. */
final class Demo {
    private static final String FOLDER = "demo/";

    private final Vertx vertx;
    private final WebClient client;
    private final List<App> apps;

    Demo(Vertx vertx, int port, List<App> apps) {
        this.vertx = vertx;
        this.apps = List.copyOf(apps);
        this.client = WebClient.create(
                vertx, new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port));
    }

    /** Answers with a sentence on what was done; a suite that has tasks, documents or data already is left as it is. */
    Future<String> load() {
        return isEmpty().compose(empty -> empty ? read("demo.json").compose(this::fill) : there());
    }

    private Future<Boolean> isEmpty() {
        var lists = Stream.of(
                        "/api/taskflow/tasks",
                        "/api/filevault/documents",
                        "/api/datapulse/datasets",
                        "/api/chatmind/sessions")
                .filter(this::isServed)
                .map(path -> call(HttpMethod.GET, path, Buffer.buffer())
                        .map(list -> list.getJsonArray("items").isEmpty()))
                .toList();
        return Future.all(lists).map(all -> lists.stream().allMatch(Future::result));
    }

    private boolean isServed(String path) {
        return apps.stream().anyMatch(app -> path.startsWith(app.mount()));
    }

    private static Future<String> there() {
        return Future.succeededFuture("  The demo was not loaded: there is something here already.");
    }

    private Future<String> fill(Buffer file) {
        var demo = file.toJsonObject();
        return filling("/api/taskflow", () -> board(demo))
                .compose(done -> filling("/api/filevault", () -> documents(demo)))
                .compose(done -> filling("/api/datapulse", () -> dataset(demo)))
                .compose(done -> filling("/api/chatmind", () -> chat(demo)))
                .map(done -> "  The demo is loaded: a board, documents, a CSV and a chat.");
    }

    private Future<Void> filling(String mount, Supplier<Future<Void>> part) {
        return isServed(mount) ? part.get() : Future.succeededFuture();
    }

    private Future<Void> board(JsonObject demo) {
        return call(HttpMethod.GET, "/api/taskflow/boards", Buffer.buffer())
                .map(boards -> boards.getJsonArray("items").getJsonObject(0).getJsonArray("columns"))
                .compose(columns -> each(objects(demo.getJsonArray("tasks")), task -> task(task, columns)));
    }

    private Future<JsonObject> task(JsonObject task, JsonArray columns) {
        var column = objects(columns).stream()
                .filter(one -> one.getString("name").equals(task.getString("column")))
                .findFirst()
                .orElse(columns.getJsonObject(0));
        var body = new JsonObject()
                .put("title", task.getString("title"))
                .put("description", task.getString("description", ""))
                .put("priority", task.getString("priority"))
                .put("labels", task.getJsonArray("labels"))
                .put("columnId", column.getString("id"))
                .put("due", due(task));
        return call(HttpMethod.POST, "/api/taskflow/tasks", body.toBuffer());
    }

    private static @Nullable String due(JsonObject task) {
        var days = task.getInteger("dueInDays");
        return days == null
                ? null
                : LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private Future<Void> documents(JsonObject demo) {
        return each(
                objects(demo.getJsonArray("documents")),
                document -> upload(
                        "/api/filevault/documents?tags=" + encoded(document.getString("tags")) + "&name=",
                        document.getString("name"),
                        document.getString("type")));
    }

    private Future<Void> dataset(JsonObject demo) {
        return upload("/api/datapulse/datasets?name=", demo.getString("dataset"), "text/csv")
                .mapEmpty();
    }

    private Future<Void> chat(JsonObject demo) {
        var questions =
                demo.getJsonArray("questions").stream().map(String::valueOf).toList();
        return call(HttpMethod.POST, "/api/chatmind/sessions", new JsonObject().toBuffer())
                .map(session -> "/api/chatmind/sessions/" + session.getString("id") + "/messages")
                .compose(path -> each(
                        questions,
                        question -> call(
                                HttpMethod.POST,
                                path,
                                new JsonObject().put("text", question).toBuffer())));
    }

    private Future<JsonObject> upload(String path, String name, String type) {
        return read(name)
                .compose(bytes -> client.post(path + encoded(name))
                        .putHeader("Content-Type", type)
                        .sendBuffer(bytes))
                .compose(Demo::accepted);
    }

    private Future<JsonObject> call(HttpMethod method, String path, Buffer json) {
        var request = client.request(method, path).putHeader("Accept", "application/json");
        return (json.length() == 0
                        ? request.send()
                        : request.putHeader("Content-Type", "application/json").sendBuffer(json))
                .compose(Demo::accepted);
    }

    private static Future<JsonObject> accepted(HttpResponse<Buffer> response) {
        return response.statusCode() < 300
                ? Future.succeededFuture(response.bodyAsJsonObject())
                : Failure.unavailable("The demo could not be loaded: " + response.bodyAsString())
                        .future();
    }

    private Future<Buffer> read(String name) {
        return vertx.fileSystem().readFile(FOLDER + name);
    }

    private static <T> Future<Void> each(List<T> items, Function<T, Future<JsonObject>> step) {
        Future<Void> done = Future.succeededFuture();
        for (var item : items) {
            done = done.compose(before -> step.apply(item)).mapEmpty();
        }
        return done;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
