package io.quintet.taskflow;

import static io.quintet.taskflow.TestTaskflow.addTask;
import static io.quintet.taskflow.TestTaskflow.board;
import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Answer;
import io.quintet.testing.TestDatabase;
import io.quintet.testing.TestService;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovesTest {
    private static final int TASKS = 12;
    private static final int MOVES = 1_000;

    private final Random random = new Random(20261123);
    private TestService service;
    private List<String> columns;
    private List<String> tasks;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheOrderOfAThousandRandomMoves(TestDatabase database) {
        try (var started = TestTaskflow.start(database.environment())) {
            prepare(started);
            List<List<String>> model = List.of(new ArrayList<>(tasks), new ArrayList<>(), new ArrayList<>());

            for (int i = 0; i < MOVES; i++) {
                assertThat(await(moveIn(model)).status()).isEqualTo(200);
                if (i % 100 == 99) {
                    assertThat(order()).isEqualTo(model);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheOrderWhenManyGoToOneAndTheSameSpot(TestDatabase database) {
        try (var started = TestTaskflow.start(database.environment())) {
            prepare(started);
            var model = new ArrayList<>(tasks);

            for (int i = 0; i < 50; i++) {
                var last = model.remove(TASKS - 1);
                model.add(1, last);
                var moved = await(move(last, columns.get(0), Map.of("afterId", model.get(0))));
                assertThat(moved.status()).isEqualTo(200);
                assertThat(order().get(0)).isEqualTo(model);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void losesNothingWhenManyMoveAtOnce(TestDatabase database) {
        try (var started = TestTaskflow.start(database.environment())) {
            prepare(started);
            var moves = IntStream.range(0, 240)
                    .mapToObj(i -> move(tasks.get(i % TASKS), columns.get(random.nextInt(3)), Map.of()))
                    .toList();

            var answers = await(Future.all(moves)).<Answer>list();

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(order().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(tasks);
            assertThat(versions().values()).containsOnly(1L + 240 / TASKS);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsOneOfManyWinWhoSawTheSameVersion(TestDatabase database) {
        try (var started = TestTaskflow.start(database.environment())) {
            prepare(started);
            var seen = Map.of("If-Match", "\"1\"", "Content-Type", "application/json");
            var edits = IntStream.range(0, 20)
                    .mapToObj(i -> service.request(
                            HttpMethod.PATCH,
                            "/tasks/" + tasks.get(0),
                            seen,
                            new JsonObject().put("title", "edit " + i).toBuffer()))
                    .toList();

            var answers = await(Future.all(edits)).<Answer>list();

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 412))
                    .hasSize(19);
            assertThat(versions()).containsEntry(tasks.get(0), 2L);
        }
    }

    private void prepare(TestService started) {
        service = started;
        columns = ids("columns");
        for (int i = 0; i < TASKS; i++) {
            addTask(service, "task " + i);
        }
        tasks = ids("tasks");
    }

    /** Moves a random task beside a random neighbour or to the foot, in the model as well. */
    private Future<Answer> moveIn(List<List<String>> model) {
        var task = tasks.get(random.nextInt(TASKS));
        model.forEach(column -> column.remove(task));
        int column = random.nextInt(columns.size());
        var list = model.get(column);
        int place = random.nextInt(list.size() + 1);
        var neighbour = neighbour(list, place);
        list.add(place, task);
        return move(task, columns.get(column), neighbour);
    }

    private Map<String, String> neighbour(List<String> column, int place) {
        if (place == column.size() && random.nextBoolean()) {
            return Map.of();
        }
        boolean before = place == 0 || (place < column.size() && random.nextBoolean());
        if (column.isEmpty()) {
            return Map.of();
        }
        return before ? Map.of("beforeId", column.get(place)) : Map.of("afterId", column.get(place - 1));
    }

    private Future<Answer> move(String task, String column, Map<String, String> neighbour) {
        var body = new JsonObject().put("columnId", column);
        neighbour.forEach(body::put);
        var json = Map.of("Content-Type", "application/json");
        return service.request(HttpMethod.POST, "/tasks/" + task + "/move", json, body.toBuffer());
    }

    private List<List<String>> order() {
        var present = boardTasks();
        return columns.stream()
                .map(column -> present.stream()
                        .filter(task -> task.getString("columnId").equals(column))
                        .map(task -> task.getString("id"))
                        .toList())
                .toList();
    }

    private Map<String, Long> versions() {
        return boardTasks().stream()
                .collect(Collectors.toMap(task -> task.getString("id"), task -> task.getLong("version")));
    }

    private List<JsonObject> boardTasks() {
        return board(service).getJsonArray("tasks").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private List<String> ids(String of) {
        return board(service).getJsonArray(of).stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }
}
