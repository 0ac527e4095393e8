package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.quintet.testing.Answer;
import io.quintet.testing.Await;
import io.quintet.testing.TestEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeApiTest {
    private static final String ID = "019aabcd-0000-7000-8000-0000000000";
    private static final String CSV = "a,b\n1,2\n";
    private static final String SHA256 = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
    private static final int LENGTH = 1_000_000;

    private final Pulse pulse = Pulse.start();

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void answersABodyThatIsHereAlreadyWithoutReadingIt() throws IOException {
        var first = pulse.profile("x.csv", CSV);
        var digest = "sha-512=:AAAA:, sha-256=:"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SHA256)) + ":";

        var told = post("/datasets?name=again.csv&sha256=" + SHA256.toUpperCase(Locale.ROOT), Map.of(), "");
        var content = post("/datasets?name=digest.csv", Map.of("Content-Digest", digest), CSV);
        var representation = post("/datasets?name=digest.csv", Map.of("Repr-Digest", digest), "");
        var form = pulse.http()
                .upload(
                        "/datasets?sha256=" + SHA256,
                        "form.csv",
                        "text/csv",
                        "x".repeat(99_999).getBytes(UTF_8),
                        Map.of());

        for (var answer : List.of(told, content, representation, form)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            assertThat(answer.json().getJsonArray("columns")).isEqualTo(first.getJsonArray("columns"));
            assertThat(answer.json().getString("id")).isNotEqualTo(first.getString("id"));
        }
        assertThat(told.json().getString("name")).isEqualTo("again.csv");
        assertThat(form.json().getString("name")).isEqualTo("form.csv");
        assertThat(links(first)).isEqualTo(5);
        assertThat(pulse.incoming()).isEmpty();
    }

    @Test
    void readsABodyThatIsNotHereYetOrWasReadInAnotherWay() {
        assertThat(post("/datasets?sha256=" + SHA256, Map.of(), CSV).status()).isEqualTo(201);

        var other = post("/datasets?header=false&sha256=" + SHA256, Map.of(), CSV);

        assertThat(other.json().getInteger("rowCount")).isEqualTo(2);
        assertProblem(post("/datasets?header=false&skip=1&sha256=" + SHA256, Map.of(), ""))
                .hasStatus(400)
                .hasDetailContaining("The file is empty");
    }

    @Test
    void refusesBytesThatAreNotThoseAnnounced() {
        assertProblem(post("/datasets?sha256=" + SHA256, Map.of(), "a,b\n1,3\n"))
                .hasStatus(400)
                .hasPointer("query/sha256")
                .hasDetailContaining("not " + SHA256);
        assertProblem(post("/datasets?sha256=abc", Map.of(), CSV))
                .hasStatus(400)
                .hasPointer("query/sha256");
        assertProblem(post("/datasets", Map.of("Content-Digest", "sha-256=:AAAA:"), CSV))
                .hasStatus(400)
                .hasDetailContaining("not 32 bytes in base64");
        assertThat(pulse.files()).isEmpty();
        assertThat(pulse.incoming()).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnceAndUntilTheLastDatasetThatHasThemIsRemoved() throws IOException {
        var first = pulse.profile("x.csv", CSV);
        var second = pulse.profile("y.csv", CSV);
        assertThat(links(first)).isEqualTo(2);

        pulse.http().delete("/datasets/" + first.getString("id"));
        pulse.http().restart();

        assertThat(links(second)).isEqualTo(1);
        assertThat(pulse.http()
                        .get("/datasets/" + second.getString("id") + "/rows")
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
        pulse.http().delete("/datasets/" + second.getString("id"));
        assertThat(pulse.files()).isEmpty();
    }

    @Test
    void givesADatasetTheIdThatItsSenderChose() {
        var answer = post("/datasets?id=" + ID + "01", Map.of(), CSV);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/datasets/" + ID + "01");
        assertThat(answer.json().getString("id")).isEqualTo(ID + "01");
        assertProblem(post("/datasets?id=" + ID + "01", Map.of(), CSV))
                .hasStatus(409)
                .hasDetailContaining("There is a dataset");
        assertProblem(post("/datasets?id=7f3e7a3e-8f5d-4c3a-9d1e-3a1f5b7c9d11", Map.of(), CSV))
                .hasStatus(400)
                .hasPointer("query/id");
        assertThat(pulse.files()).hasSize(2);
    }

    @Test
    void showsHowFarAnUploadIsUntilItIsADataset() throws IOException {
        var id = ID + "02";
        var rows = "1,x\n2,y\n".repeat(50_000);
        try (var socket = begin(id, "a,b\n" + rows)) {
            Await.until(() -> rowsSoFar(id) > 0);
            var sofar = pulse.http().get("/datasets/" + id).json();
            try (var events = pulse.http().stream("/datasets/" + id + "/events", Map.of())) {
                var progress = events.next();
                send(socket, " ".repeat(LENGTH - 4 - rows.length()));
                assertThat(answer(socket)).startsWith("HTTP/1.1 201");
                var all = events.untilEnd();

                assertThat(sofar.getString("state")).isEqualTo("receiving");
                assertThat(sofar.getString("name")).isEqualTo("x.csv");
                assertThat(progress.event()).isEqualTo("progress");
                assertThat(progress.json().getLong("bytes")).isBetween(1L, (long) LENGTH);
                assertThat(progress.json().getLong("rowCount")).isPositive();
                assertThat(progress.json()
                                .getJsonArray("columns")
                                .getJsonObject(0)
                                .getString("type"))
                        .isEqualTo("integer");
                var last = all.get(all.size() - 1);
                assertThat(last.event()).isEqualTo("profiled");
                assertThat(last.json().getLong("rowCount")).isEqualTo(100_000);
                assertThat(Long.parseLong(last.id())).isGreaterThan(Long.parseLong(progress.id()));
            }
        }
        assertThat(pulse.http().get("/datasets/" + id).status()).isEqualTo(200);
        assertThat(eventsOf(id)).extracting(TestEvent::event).containsExactly("profiled");
    }

    private long rowsSoFar(String id) {
        var answer = pulse.http().get("/datasets/" + id);
        return answer.status() == 202 ? answer.json().getLong("rowCount") : -1;
    }

    @Test
    void cancelsAnUploadWhoseSenderSendsNothingMore() throws IOException {
        var id = ID + "03";
        try (var socket = begin(id, "a,b\n")) {
            Await.until(() -> pulse.http().get("/datasets/" + id).status() == 202);
            assertProblem(post("/datasets?id=" + id, Map.of(), CSV)).hasStatus(409);
            try (var events = pulse.http().stream("/datasets/" + id + "/events", Map.of())) {
                assertThat(pulse.http()
                                .call(HttpMethod.POST, cancel(id), Map.of(), Buffer.buffer())
                                .status())
                        .isEqualTo(204);

                assertThat(answer(socket)).startsWith("HTTP/1.1 409").contains("was cancelled; nothing of it is kept");
                var last = events.untilEnd();
                assertThat(last.get(last.size() - 1).event()).isEqualTo("failed");
                assertThat(last.get(last.size() - 1).json().getString("detail")).contains("was cancelled");
            }
        }
        assertThat(pulse.incoming()).isEmpty();
        assertProblem(pulse.http().get("/datasets/" + id)).hasStatus(404);
        assertThat(eventsOf(id)).extracting(TestEvent::event).containsExactly("failed");
        assertThat(post("/datasets?id=" + id, Map.of(), CSV).status()).isEqualTo(201);
    }

    @Test
    void tellsAtOnceThatAFileIsNoCsvThoughItsSenderWaits() throws IOException {
        var id = ID + "04";
        try (var socket = begin(id, "\u0000".repeat(100_000))) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 415").contains("This is no text");
        }
        assertThat(eventsOf(id).get(0).json().getString("detail")).startsWith("This is no text");
        assertThat(pulse.incoming()).isEmpty();
    }

    @Test
    void tellsWhoWatchesThatAnUploadBrokeOff() throws IOException {
        var id = ID + "05";
        var socket = begin(id, "a,b\n");
        Await.until(() -> pulse.http().get("/datasets/" + id).status() == 202);
        try (var events = pulse.http().stream("/datasets/" + id + "/events", Map.of())) {
            socket.close();

            var all = events.untilEnd();

            assertThat(all.get(all.size() - 1).event()).isEqualTo("failed");
            assertThat(all.get(all.size() - 1).json().getString("detail")).isEqualTo("The upload broke off.");
        }
        Await.until(() -> pulse.incoming().isEmpty());
    }

    @Test
    void hasNothingToCancelOrToFollowWhereNothingIs() {
        var id = pulse.profile("x.csv", CSV).getString("id");

        assertProblem(pulse.http().call(HttpMethod.POST, cancel(id), Map.of(), Buffer.buffer()))
                .hasStatus(409)
                .hasDetailContaining("is finished");
        assertProblem(pulse.http().call(HttpMethod.POST, cancel("none"), Map.of(), Buffer.buffer()))
                .hasStatus(404);
        assertProblem(pulse.http().get("/datasets/none/events")).hasStatus(404);
    }

    private static String cancel(String id) {
        return "/datasets/" + id + "/cancel";
    }

    private List<TestEvent> eventsOf(String id) {
        try (var events = pulse.http().stream("/datasets/" + id + "/events", Map.of())) {
            return events.untilEnd();
        }
    }

    private Answer post(String path, Map<String, String> headers, String body) {
        return pulse.http().call(HttpMethod.POST, path, headers, Buffer.buffer(body));
    }

    private Object links(JsonObject dataset) throws IOException {
        Path file = pulse.folder().resolve("files/" + dataset.getString("id") + ".csv");
        return Files.getAttribute(file, "unix:nlink");
    }

    private Socket begin(String id, String beginning) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), pulse.http().port());
        send(
                socket,
                "POST /api/datapulse/datasets?name=x.csv&id=" + id + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + LENGTH
                        + "\r\n\r\n" + beginning);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** What comes first; the rest of a longer answer is not read. */
    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        var bytes = new byte[2_000];
        int read = socket.getInputStream().readNBytes(bytes, 0, 1);
        read += socket.getInputStream().read(bytes, read, bytes.length - read);
        return new String(bytes, 0, read, StandardCharsets.UTF_8);
    }
}
