package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.quintet.testing.Answer;
import io.quintet.testing.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UploadApiTest {
    /** Of a file with the rows a,b and 1,2. */
    private static final String SHA256 = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";

    private final Pulse pulse = Pulse.start(Map.of(
            "DATAPULSE_MAX_SIZE", "3MB",
            "DATAPULSE_UPLOADS", "2",
            "DATAPULSE_MAX_COLUMNS", "50",
            "DATAPULSE_MAX_CELL", "100KB",
            "DATAPULSE_MAX_ROW", "200KB"));

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void takesAForm() {
        var answer = pulse.http().upload("/datasets", "sales.csv", "text/csv", utf8("a,b\n1,2\n"), Map.of());

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith("/datasets/" + answer.json().getString("id"));
        assertThat(answer.json().getString("name")).isEqualTo("sales.csv");
        assertThat(answer.json().getInteger("rowCount")).isEqualTo(1);
    }

    @Test
    void takesARawBodyOfAnyType() {
        for (var type : List.of("", "text/csv", "text/plain; charset=utf-8", "application/octet-stream")) {
            var headers = type.isEmpty() ? Map.<String, String>of() : Map.of("Content-Type", type);
            var answer = pulse.http()
                    .call(HttpMethod.POST, "/datasets?name=../x/sales.csv", headers, Buffer.buffer("a,b\n1,2\n"));

            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            assertThat(answer.json().getString("name")).isEqualTo("sales.csv");
            assertThat(answer.json().getString("sha256")).isEqualTo(SHA256);
        }
    }

    @Test
    void makesADatasetWithoutRowsOfAHeaderAlone() {
        var dataset = pulse.profile("header.csv", "id,name");

        assertThat(dataset.getInteger("rowCount")).isZero();
        assertThat(dataset.getInteger("columnCount")).isEqualTo(2);
        assertThat(pulse.http()
                        .get("/datasets/" + dataset.getString("id") + "/rows")
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void readsUtf16AndWindows1252() {
        var wide = pulse.send("wide.csv", "a;b\nZoë;1\n漢字;2\n".getBytes(UTF_16)).json();
        var narrow =
                pulse.send("narrow.csv", "a;b\nZoë;1\n".getBytes(ISO_8859_1)).json();

        assertThat(wide.getJsonObject("dialect").getString("encoding")).isEqualTo("UTF-16BE");
        assertThat(narrow.getJsonObject("dialect").getString("encoding")).isEqualTo("windows-1252");
        assertThat(rows(wide.getString("id"), 1)).isEqualTo("[[\"漢字\",\"2\"]]");
        assertThat(rows(narrow.getString("id"), 0)).isEqualTo("[[\"Zoë\",\"1\"]]");
    }

    static List<Arguments> unusable() {
        return List.of(
                Arguments.of(utf8(""), 400, "The file is empty"),
                Arguments.of(utf8(" \n\n"), 400, "nothing but blanks"),
                Arguments.of(utf8("\"a,b\n1,2\n"), 400, "The first row, which names the columns, cannot be read."),
                Arguments.of(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, 415, "a PNG picture"),
                Arguments.of(utf8("PK\u0003\u0004zip"), 415, "The ZIP archive holds no file"),
                Arguments.of(utf8("a,b\n1,\u00002\n"), 415, "This is no text: character 7 is a NUL."),
                Arguments.of(utf8("a\n" + "x".repeat(100_001)), 413, "longer than 100,000 bytes"),
                Arguments.of(utf8("a,b\n1,\"" + "x,2\n".repeat(30_000)), 413, "line 2 is longer than 100,000 bytes"),
                Arguments.of(utf8(",".repeat(50)), 413, "more than 50 cells"),
                Arguments.of(utf8("a\n" + "1\n".repeat(1_500_000)), 413, "3000000"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void refusesWhatItCannotReadAndKeepsNothing(byte[] content, int status, String detail) {
        assertProblem(pulse.send("x.csv", content)).hasStatus(status).hasDetailContaining(detail);
        assertProblem(pulse.http().upload("/datasets", "x.csv", "text/csv", content, Map.of()))
                .hasStatus(status)
                .hasDetailContaining(detail);

        assertNothingKept();
    }

    @Test
    void refusesAFormWithoutAFile() {
        var form = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--b--\r\n";
        var headers = Map.of("Content-Type", "multipart/form-data; boundary=b");

        assertProblem(pulse.http().call(HttpMethod.POST, "/datasets", headers, Buffer.buffer(form)))
                .hasStatus(400);
        assertNothingKept();
    }

    @Test
    void refusesANameThatIsNone() {
        assertProblem(pulse.send("..", "a\n1\n")).hasStatus(400).hasPointer("query/name");
        assertProblem(pulse.send("a%0Ab", "a\n1\n")).hasStatus(400).hasPointer("query/name");
        assertNothingKept();
    }

    @Test
    void keepsNothingOfAnUploadThatIsCut() throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), pulse.http().port())) {
            begin(socket, 2_000_000);
            socket.getOutputStream().write("1,2\n".repeat(100_000).getBytes(UTF_8));
            socket.getOutputStream().flush();
            Await.until(() -> !pulse.incoming().isEmpty());
        }

        Await.until(() -> pulse.incoming().isEmpty());
        assertNothingKept();
        assertThat(pulse.profile("after.csv", "a\n1\n").getInteger("rowCount")).isEqualTo(1);
    }

    @Test
    void refusesMoreUploadsAtATimeThanItHasPlacesFor() throws IOException {
        var open = new ArrayList<Socket>();
        for (int i = 0; i < 2; i++) {
            var socket =
                    new Socket(InetAddress.getLoopbackAddress(), pulse.http().port());
            begin(socket, 1_000);
            open.add(socket);
        }
        Await.until(() -> pulse.incoming().size() == 4);

        var refused = pulse.send("third.csv", "a\n1\n");

        assertProblem(refused).hasStatus(429).hasDetailContaining("2 files are being profiled already");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        for (var socket : open) {
            socket.close();
        }
        Await.until(() -> pulse.incoming().isEmpty());
        assertThat(pulse.profile("third.csv", "a\n1\n").getInteger("rowCount")).isEqualTo(1);
    }

    @Test
    void profilesFilesThatComeAtTheSameTime() {
        var text = IntStream.range(0, 20_000)
                .mapToObj(i -> i + ",x" + i % 9)
                .collect(Collectors.joining("\n", "a,b\n", "\n"));
        var answers = IntStream.range(0, 2)
                .mapToObj(i ->
                        pulse.http().request(HttpMethod.POST, "/datasets?name=" + i, Map.of(), Buffer.buffer(text)))
                .toList();

        assertThat(answers.stream().map(Await::await))
                .allSatisfy(answer -> assertThat(rowCount(answer)).isEqualTo(20_000));
    }

    private static int rowCount(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().getInteger("rowCount");
    }

    private static void begin(Socket socket, int length) throws IOException {
        var head = "POST /api/datapulse/datasets?name=x.csv HTTP/1.1\r\nHost: x\r\nContent-Length: " + length
                + "\r\n\r\na,b\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private String rows(String id, int offset) {
        return pulse.http()
                .get("/datasets/" + id + "/rows?limit=1&offset=" + offset)
                .json()
                .getJsonArray("items")
                .encode();
    }

    private void assertNothingKept() {
        assertThat(pulse.files()).isEmpty();
        assertThat(pulse.incoming()).isEmpty();
        assertThat(pulse.http().get("/datasets").json().getJsonArray("items")).isEmpty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
