package io.quintet.taskflow.api;

import static io.quintet.taskflow.TestTaskflow.addTask;
import static io.quintet.taskflow.TestTaskflow.column;
import static io.quintet.taskflow.TestTaskflow.titles;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.taskflow.TestTaskflow;
import io.quintet.testing.Answer;
import io.quintet.testing.TestService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskApiTest {
    private static TestService service;
    private static String toDo;
    private static String done;

    @BeforeAll
    static void start() {
        service = TestTaskflow.start(Map.of());
        toDo = column(service, 0);
        done = column(service, 2);
    }

    @BeforeEach
    void empty() {
        items("/tasks?limit=500").forEach(task -> service.delete("/tasks/" + task.getString("id")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsBoards() {
        var answer = service.get("/boards");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getValue("next")).isNull();
        assertThat(answer.json().fieldNames()).containsExactly("items", "next");
        var board = answer.json().getJsonArray("items").getJsonObject(0);
        assertThat(board.getString("name")).isEqualTo("My board");
        assertThat(board.getJsonArray("columns").getJsonObject(2).getMap())
                .isEqualTo(Map.of("id", done, "name", "Done", "done", true));
    }

    @Test
    void refusesAnUnknownQueryParameter() {
        assertProblem(service.get("/boards?page=2")).hasStatus(400);
    }

    @Test
    void showsABoardWithItsTasksAndTheSequenceToFollow() {
        addTask(service, "a");

        var board = TestTaskflow.board(service);

        assertThat(board.getJsonArray("tasks").getJsonObject(0).getString("title"))
                .isEqualTo("a");
        try (var events = service.stream("/events?after=" + board.getLong("sequence"), Map.of())) {
            addTask(service, "b");
            assertThat(events.next().json().getJsonObject("data").getString("title"))
                    .isEqualTo("b");
        }
    }

    @Test
    void knowsNoOtherBoard() {
        assertProblem(service.get("/boards/none")).hasStatus(404).hasDetailContaining("none");
    }

    @Test
    void refusesWhatADatabaseCannotHold() {
        assertProblem(service.get("/tasks/%00")).hasStatus(400);
        assertProblem(service.get("/tasks?q=%00")).hasStatus(400);
        assertProblem(service.post("/tasks", "{\"title\":\"a\\u0000b\"}"))
                .hasStatus(400)
                .hasPointer("/title");
    }

    @Test
    void createsATask() {
        var answer = service.post(
                "/tasks",
                new JsonObject()
                        .put("title", " Pay the invoice ")
                        .put("description", "by bank")
                        .put("priority", "high")
                        .put("due", "2026-11-30")
                        .put(
                                "labels",
                                new JsonArray().add("money").add(" Money ").add("home"))
                        .put("columnId", done));

        assertThat(answer.status()).isEqualTo(201);
        var task = answer.json();
        assertThat(answer.header("Location")).isEqualTo("/api/taskflow/tasks/" + task.getString("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(task.getString("title")).isEqualTo("Pay the invoice");
        assertThat(task.getString("description")).isEqualTo("by bank");
        assertThat(task.getString("priority")).isEqualTo("high");
        assertThat(task.getString("due")).isEqualTo("2026-11-30");
        assertThat(task.getJsonArray("labels")).containsExactly("money", "home");
        assertThat(task.getString("columnId")).isEqualTo(done);
        assertThat(task.getString("createdAt")).isEqualTo(TestTaskflow.NOW);
        assertThat(service.get(answer.header("Location")).json()).isEqualTo(task);
    }

    @Test
    void keepsWhatATaskIsAbout() {
        var link = Map.of("title", "sales.csv", "href", "/datapulse?dataset=1");
        var task = service.post("/tasks", Map.of("title", "t", "links", List.of(link)))
                .json();
        var path = "/tasks/" + task.getString("id");

        assertThat(task.getJsonArray("links")).containsExactly(new JsonObject(Map.copyOf(link)));
        assertThat(service.patch(path, Map.of("title", "u")).json().getJsonArray("links"))
                .hasSize(1);
        assertThat(service.patch(path, Map.of("links", List.of())).json().getJsonArray("links"))
                .isEmpty();
        assertProblem(service.post(
                        "/tasks", Map.of("title", "t", "links", List.of(Map.of("title", "x", "href", "javascript:x")))))
                .hasStatus(400)
                .hasPointer("/links")
                .hasDetailContaining("http");
        assertProblem(service.patch(path, Map.of("links", List.of(Map.of("title", "x")))))
                .hasStatus(400);
    }

    @Test
    void createsATaskOfATitleAloneInTheFirstColumn() {
        var task =
                addTask(service, new JsonObject().put("title", "Only a title").putNull("due"));

        assertThat(task.getString("columnId")).isEqualTo(toDo);
        assertThat(task.getString("priority")).isEqualTo("normal");
        assertThat(task.getString("description")).isEmpty();
        assertThat(task.containsKey("due")).isTrue();
        assertThat(task.getValue("due")).isNull();
        assertThat(task.getJsonArray("labels")).isEmpty();
        assertThat(task.getLong("version")).isEqualTo(1);
    }

    @Test
    void refusesATaskThatIsNotOne() {
        assertProblem(service.post("/tasks", Map.of("title", "   ")))
                .hasStatus(400)
                .hasPointer("/title");
        assertProblem(service.post("/tasks", Map.of("title", "t", "due", "2026-02-30")))
                .hasStatus(400)
                .hasPointer("/due")
                .hasDetailContaining("2026-02-30");
        assertProblem(service.post("/tasks", Map.of("title", "t", "due", "tomorrow")))
                .hasStatus(400)
                .hasPointer("/due");
        assertProblem(service.post("/tasks", Map.of("title", "t", "priority", "huge")))
                .hasStatus(400)
                .hasPointer("/priority");
        assertProblem(service.post("/tasks", Map.of("title", "t", "labels", List.of(" "))))
                .hasStatus(400)
                .hasPointer("/labels");
        assertProblem(service.post("/tasks", Map.of("title", "t", "colour", "red")))
                .hasStatus(400);
        assertProblem(service.post("/tasks", "{\"title\":")).hasStatus(400);
        assertProblem(service.post("/tasks", Map.of("title", "t", "columnId", "none")))
                .hasStatus(404);
        assertThat(items("/tasks")).isEmpty();
    }

    @Test
    void takesAsManyCharactersAsTheContractSays() {
        assertThat(service.post("/tasks", Map.of("title", "x".repeat(200))).status())
                .isEqualTo(201);
        assertProblem(service.post("/tasks", Map.of("title", "x".repeat(201))))
                .hasStatus(400)
                .hasPointer("/title");
    }

    @Test
    void findsATaskAndSaysWhenItIsUnchanged() {
        var id = addTask(service, "a");

        assertThat(service.get("/tasks/" + id).header("ETag")).isEqualTo("\"1\"");
        assertThat(service.get("/tasks/" + id, Map.of("If-None-Match", "\"1\"")).status())
                .isEqualTo(304);
        assertProblem(service.get("/tasks/none")).hasStatus(404);
    }

    @Test
    void filtersTasks() {
        addTask(
                service,
                new JsonObject().put("title", "Late").put("due", "2026-11-22").put("priority", "urgent"));
        addTask(service, new JsonObject().put("title", "Today").put("due", "2026-11-23"));
        addTask(
                service,
                new JsonObject().put("title", "Done").put("due", "2026-11-01").put("columnId", done));
        addTask(service, new JsonObject().put("title", "Tagged").put("labels", new JsonArray().add("Öl")));

        assertThat(titlesOf("/tasks?due=overdue")).containsExactly("Late");
        assertThat(titlesOf("/tasks?due=today")).containsExactly("Today");
        assertThat(titlesOf("/tasks?due=week")).containsExactly("Today");
        assertThat(titlesOf("/tasks?priority=urgent&due=overdue")).containsExactly("Late");
        assertThat(titlesOf("/tasks?label=%C3%B6l")).containsExactly("Tagged");
        assertThat(titlesOf("/tasks?q=tAg")).containsExactly("Tagged");
        assertThat(titlesOf("/tasks?columnId=" + done)).containsExactly("Done");
        assertThat(titlesOf("/tasks?boardId=none")).isEmpty();
    }

    @Test
    void listsTasksPageByPageNewestFirst() {
        for (var title : List.of("a", "b", "c")) {
            addTask(service, title);
        }

        var first = service.get("/tasks?limit=2").json();
        var second =
                service.get("/tasks?limit=2&cursor=" + first.getString("next")).json();

        assertThat(titlesOf("/tasks?limit=2")).containsExactly("c", "b");
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("title"))
                .isEqualTo("a");
        assertThat(second.getValue("next")).isNull();
    }

    @Test
    void refusesAFilterAPageAndACursorThatAreNone() {
        assertProblem(service.get("/tasks?due=soon")).hasStatus(400);
        assertProblem(service.get("/tasks?priority=huge")).hasStatus(400);
        assertProblem(service.get("/tasks?limit=501")).hasStatus(400);
        assertProblem(service.get("/tasks?limit=0")).hasStatus(400);
        assertProblem(service.get("/tasks?cursor=x")).hasStatus(400).hasPointer("query/cursor");
        assertProblem(service.get("/tasks?colour=red")).hasStatus(400);
    }

    @Test
    void editsWhatIsNamedAndLeavesTheRest() {
        var task = addTask(
                service,
                new JsonObject().put("title", "a").put("due", "2026-11-30").put("labels", new JsonArray().add("x")));
        var path = "/tasks/" + task.getString("id");

        var answer = service.patch(path, new JsonObject().put("priority", "low").putNull("due"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json())
                .isEqualTo(task.copy().put("priority", "low").putNull("due").put("version", 2));
        assertThat(service.get(path).json()).isEqualTo(answer.json());
    }

    @Test
    void refusesABadEdit() {
        var path = "/tasks/" + addTask(service, "a");

        assertProblem(service.patch(path, Map.of())).hasStatus(400);
        assertProblem(service.patch(path, Map.of("title", " "))).hasStatus(400).hasPointer("/title");
        assertProblem(service.patch(path, Map.of("due", "2026-13-01")))
                .hasStatus(400)
                .hasPointer("/due");
        assertProblem(service.patch(path, Map.of("version", 7))).hasStatus(400);
        assertProblem(service.patch("/tasks/none", Map.of("title", "b"))).hasStatus(404);
        assertThat(service.get(path).json().getLong("version")).isEqualTo(1);
    }

    @Test
    void answersAStaleChangeWithTheTaskAsItIs() {
        var id = addTask(service, "a");
        var present = service.patch("/tasks/" + id, Map.of("title", "b")).json();
        var seen = Map.of("If-Match", "\"1\"");

        for (var stale : List.of(
                send(HttpMethod.PATCH, "/tasks/" + id, seen, Map.of("title", "c")),
                send(HttpMethod.POST, "/tasks/" + id + "/move", seen, Map.of("columnId", done)),
                service.call(HttpMethod.DELETE, "/tasks/" + id, seen, Buffer.buffer()))) {
            assertProblem(stale).hasStatus(412).hasDetailContaining("version 2");
            assertThat(stale.json().getJsonObject("present")).isEqualTo(present);
        }
        assertThat(send(HttpMethod.PATCH, "/tasks/" + id, Map.of("If-Match", "\"2\""), Map.of("title", "c"))
                        .header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(send(HttpMethod.PATCH, "/tasks/" + id, Map.of("If-Match", "*"), Map.of("title", "d"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void movesATask() {
        var a = addTask(service, "a");
        addTask(service, "b");
        var c = addTask(service, "c");

        var answer = move(c, Map.of("columnId", toDo, "beforeId", a));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getLong("version")).isEqualTo(2);
        assertThat(titles(service)).containsExactly("c", "a", "b");
        move(c, Map.of("columnId", toDo, "afterId", a));
        assertThat(titles(service)).containsExactly("a", "c", "b");
        assertThat(move(a, Map.of("columnId", done)).json().getString("columnId"))
                .isEqualTo(done);
        assertThat(titles(service)).containsExactly("c", "b", "a");
    }

    @Test
    void refusesABadMove() {
        var a = addTask(service, "a");
        var b = addTask(service, "b");

        assertProblem(move(b, Map.of("columnId", toDo, "beforeId", a, "afterId", a)))
                .hasStatus(400)
                .hasDetailContaining("not both");
        assertProblem(move(b, Map.of("columnId", done, "beforeId", a)))
                .hasStatus(400)
                .hasPointer("/beforeId");
        assertProblem(move(b, Map.of("columnId", toDo, "afterId", "none")))
                .hasStatus(400)
                .hasPointer("/afterId");
        assertProblem(move(b, Map.of("columnId", "none"))).hasStatus(404);
        assertProblem(move(b, Map.of("afterId", a))).hasStatus(400);
        assertProblem(move("none", Map.of("columnId", toDo))).hasStatus(404);
        assertThat(titles(service)).containsExactly("a", "b");
    }

    @Test
    void removesATask() {
        var id = addTask(service, "a");

        assertThat(service.delete("/tasks/" + id).status()).isEqualTo(204);
        assertProblem(service.delete("/tasks/" + id)).hasStatus(404);
        assertThat(items("/tasks")).isEmpty();
    }

    private static Answer move(String id, Object target) {
        return service.post("/tasks/" + id + "/move", target);
    }

    private static Answer send(HttpMethod method, String path, Map<String, String> headers, Object json) {
        return service.send(method, path, headers, json);
    }

    private static List<String> titlesOf(String path) {
        return items(path).stream().map(task -> task.getString("title")).toList();
    }

    private static List<JsonObject> items(String path) {
        return service.get(path).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
