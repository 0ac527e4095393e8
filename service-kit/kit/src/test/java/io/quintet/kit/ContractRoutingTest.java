package io.quintet.kit;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limits;
import io.quintet.kit.http.Operations;
import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractRoutingTest {
    private static TestService notes;

    @BeforeAll
    static void start() {
        notes = NotesVerticle.start(Map.of());
    }

    @AfterAll
    static void stop() {
        notes.close();
    }

    @Test
    void servesBelowItsMountAlone() {
        assertThat(notes.get("/notes").status()).isEqualTo(200);
        assertProblem(notes.get("/api/other/notes")).hasStatus(404);
    }

    @Test
    void readsPathParametersWhereverItIsMounted() {
        assertThat(notes.get("/notes/42").json().getString("id")).isEqualTo("42");
    }

    @Test
    void decodesAValueOnce() {
        notes.post("/notes", new JsonObject().put("text", "100% of a+b"));

        var found = notes.get("/notes?q=100%25+of+a%2Bb").json();

        assertThat(found.getJsonArray("items")).hasSize(1);
        assertThat(notes.get("/notes/50%25").json().getString("id")).isEqualTo("50%");
        assertThat(notes.get("/notes/1", Map.of("If-Match", "\"50%\"")).json().getString("seen"))
                .isEqualTo("50%");
    }

    @Test
    void refusesAParameterThatDoesNotFit() {
        assertProblem(notes.get("/notes?limit=many")).hasStatus(400).hasDetailContaining("limit");
        assertProblem(notes.get("/notes?limit=51")).hasStatus(400).hasPointer("query/limit");
    }

    @Test
    void refusesAParameterThatIsNotThere() {
        assertProblem(notes.get("/notes?limt=5")).hasStatus(400).hasPointer("query/limt");
    }

    @Test
    void leavesParametersWithoutANameToAnOperationThatTakesThem() {
        var answer = notes.get("/filtered?limit=3&a%26b__eq=1%2B1&a%26b__eq=%25");

        assertThat(answer.json().getJsonArray("filters").getList()).isEqualTo(List.of("a&b__eq=1+1", "a&b__eq=%"));
        assertThat(notes.get("/filtered?filters=x")
                        .json()
                        .getJsonArray("filters")
                        .getList())
                .isEqualTo(List.of("filters=x"));
        assertProblem(notes.get("/filtered?limit=many")).hasStatus(400).hasPointer("query/limit");
    }

    @Test
    void sendsPiecesAsTheyAreMade() {
        var answer = notes.get("/pieces/50000");

        assertThat(answer.text()).isEqualTo("piece\n".repeat(50_000));
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.header("Content-Disposition")).contains("filename=\"pieces.txt\"");
    }

    @Test
    void turnsAFailureBeforeTheFirstPieceIntoAProblem() {
        var answer = notes.get("/pieces/none");

        assertProblem(answer).hasStatus(404);
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void tellsThatTheReaderHasLeft() throws Exception {
        try (var reader = new Socket("127.0.0.1", notes.port())) {
            reader.getOutputStream().write("GET /api/notes/pieces/endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            assertThat(reader.getInputStream().read()).isPositive();
        }

        Await.until(() -> notes.get("/filtered").json().getString("left").equals("endless"));
    }

    @Test
    void pointsAtWhatIsWrongInABody() {
        var answer = notes.post("/notes", new JsonObject().put("text", "").put("colour", "red"));

        assertProblem(answer).hasStatus(400).hasPointer("/text").hasPointer("/colour");
        assertThat(answer.json().getJsonArray("errors")).hasSize(2);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(1).getString("detail"))
                .isEqualTo("There is no such property here.");
    }

    @Test
    void pointsIntoAList() {
        var body = new JsonObject("{\"text\":\"a\",\"tags\":[\"short\",\"too long\"]}");

        assertProblem(notes.post("/notes", body)).hasStatus(400).hasPointer("/tags/1");
    }

    @Test
    void wantsTheBodyThatTheContractRequires() {
        assertProblem(notes.call(HttpMethod.POST, "/notes", Map.of(), Buffer.buffer()))
                .hasStatus(400)
                .hasDetailContaining("body is required");
    }

    @Test
    void saysThatABodyIsNotJson() {
        assertProblem(notes.post("/notes", "{\"text\": oops")).hasStatus(400).hasDetailContaining("not valid JSON");
    }

    @Test
    void readsWhatCurlSendsWithoutATypeAsJson() {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");

        var answer = notes.call(HttpMethod.POST, "/notes", headers, Buffer.buffer("{\"text\":\"from curl\"}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).startsWith("/api/notes/notes/");
    }

    @Test
    void refusesAnotherTypeThanJson() {
        var answer = notes.call(HttpMethod.POST, "/notes", Map.of("Content-Type", "text/csv"), Buffer.buffer("a,b"));

        assertProblem(answer).hasStatus(415).hasDetailContaining("text/csv");
    }

    @Test
    void refusesABodyOverTheLimit() {
        var answer = notes.post("/notes", new JsonObject().put("text", "x".repeat(1_100_000)));

        assertProblem(answer).hasStatus(413).hasDetailContaining("1 MiB");
    }

    @Test
    void refusesAMethodThatThePathDoesNotHave() {
        assertProblem(notes.delete("/notes")).hasStatus(405);
    }

    @Test
    void keepsABugToItself() {
        var answer = notes.get("/bug");

        assertProblem(answer).hasStatus(500).hasDetailContaining("trace id");
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(answer.json().getString("traceId")).hasSize(36);
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        var answer = notes.call(HttpMethod.HEAD, "/notes/1", Map.of(), Buffer.buffer());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.body().length()).isZero();
    }

    @Test
    void answersWhatWasSeenWithNotModified() {
        assertThat(notes.get("/notes/1", Map.of("If-None-Match", "\"7\"")).status())
                .isEqualTo(304);
        assertThat(notes.get("/notes/1", Map.of("If-None-Match", "\"6\"")).status())
                .isEqualTo(200);
    }

    @Test
    void letsNoPageOfAnotherSiteMakeChanges() {
        var body = new JsonObject().put("text", "planted");

        var foreign = notes.send(HttpMethod.POST, "/notes", Map.of("Origin", "http://evil.test"), body);
        var own = notes.send(HttpMethod.POST, "/notes", Map.of("Origin", "http://127.0.0.1:" + notes.port()), body);

        assertProblem(foreign).hasStatus(403).hasDetailContaining("evil.test");
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void publishesItsContractDocsAndLimits() {
        assertThat(notes.get("/openapi.json").json().getJsonObject("info").getString("title"))
                .isEqualTo("Notes");
        assertThat(notes.get("/docs/").text()).contains("swagger-ui");
        assertThat(notes.get("/docs/swagger-initializer.js").text()).contains("../openapi.json");
        assertThat(notes.get("/limits")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("value"))
                .isEqualTo("3 MB");
        assertThat(notes.get("/api/notes").json().getString("docs")).isEqualTo("/api/notes/docs/");
    }

    @Test
    void saysThatItIsAliveAndReady() {
        assertThat(notes.get("/health").json().getString("status")).isEqualTo("UP");
        assertThat(notes.get("/api/notes/health").json().getString("app")).isEqualTo("notes");
        assertThat(notes.get("/health/ready").status()).isEqualTo(200);
        assertThat(notes.get("/health/ready").text()).contains("process", "store", "disk", "event bus");
    }

    @Test
    void doesNotStartWhenContractAndCodeDiffer() {
        assertThatThrownBy(() -> TestService.start(Unfinished::new, verticle -> 0, "notes", Map.of()))
                .hasStackTraceContaining("operations without code [addNote, findNote")
                .hasStackTraceContaining("code without an operation [dropNote]");
    }

    /** Lacks most of the contract's operations, and has one that is not in it. */
    private static final class Unfinished extends VerticleBase {
        private final ServiceConfig config;

        Unfinished(Map<String, String> environment) {
            config = ServiceConfig.from("notes", Settings.of(environment));
        }

        @Override
        public io.vertx.core.Future<?> start() {
            var operations = new Operations().on("dropNote", request -> null);
            return ServiceKit.open(vertx, config)
                    .compose(kit -> kit.serve(operations, Limits.of())
                            .recover(refused ->
                                    kit.close().compose(closed -> io.vertx.core.Future.failedFuture(refused))));
        }
    }
}
