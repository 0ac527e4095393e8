package io.quintet.kit;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

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
    void receivesARawBodyAndHashesIt() {
        var answer = notes.call(HttpMethod.POST, "/files?name=hello.txt", Map.of(), Buffer.buffer("hello"));

        assertThat(answer.json().getString("sha256")).isEqualTo(SHA256_OF_HELLO);
        assertThat(answer.json().getString("name")).isEqualTo("hello.txt");
        assertThat(answer.json().getInteger("size")).isEqualTo(5);
    }

    @Test
    void takesABodyThatCurlCallsAFormForTheFileItIs() {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");

        var answer = notes.call(HttpMethod.POST, "/files?name=curl.txt", headers, Buffer.buffer("hello"));

        assertThat(answer.json().getString("sha256")).isEqualTo(SHA256_OF_HELLO);
        assertThat(answer.json().getString("type")).isEqualTo("application/octet-stream");
    }

    @Test
    void receivesAFormWithItsFields() {
        var answer = notes.upload("/files", "form.txt", "text/plain", "hello".getBytes(UTF_8), Map.of("tags", "a,b"));

        assertThat(answer.json().getString("sha256")).isEqualTo(SHA256_OF_HELLO);
        assertThat(answer.json().getString("type")).isEqualTo("text/plain");
        assertThat(answer.json().getJsonObject("fields").getJsonArray("tags").getList())
                .isEqualTo(List.of("a,b"));
    }

    @Test
    void keepsTheNameOfAFormsFileAsItWasSent() {
        assertThat(nameOfForm("a, b; c=d: e.txt")).isEqualTo("a, b; c=d: e.txt");
        assertThat(nameOfForm("Angebot, März.txt")).isEqualTo("Angebot, März.txt");
        assertThat(nameOfForm("a \\\"quoted\\\", name.txt")).isEqualTo("a \"quoted\", name.txt");
    }

    /** As curl sends it: a field that speaks of a file name too, then the file. */
    private static String nameOfForm(String name) {
        var form = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfilename=\"other.txt\"\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\n\r\nhello\r\n--x--\r\n";
        var headers = Map.of("Content-Type", "multipart/form-data; boundary=x");
        return notes.call(HttpMethod.POST, "/files", headers, Buffer.buffer(form))
                .json()
                .getString("name");
    }

    @Test
    void wantsAFileInTheForm() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\na\r\n--x--\r\n";

        var answer = notes.call(
                HttpMethod.POST,
                "/files",
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                Buffer.buffer(form));

        assertProblem(answer).hasStatus(400).hasDetailContaining("no file");
    }

    @Test
    void refusesASecondFile() {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nhello\r\n";
        var form = part.formatted("one") + part.formatted("two") + "--x--\r\n";

        var answer = notes.call(
                HttpMethod.POST,
                "/files",
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                Buffer.buffer(form));

        assertProblem(answer).hasStatus(400).hasDetailContaining("one file");
        assertThat(receiving()).isEmpty();
    }

    @Test
    void refusesMoreThanTheLimitAndKeepsNothing() {
        var large = new byte[(int) NotesVerticle.LARGEST_FILE + 1];

        var form = notes.upload("/files", "large.bin", "application/octet-stream", large, Map.of());
        var raw = notes.call(HttpMethod.POST, "/files?name=large.bin", Map.of(), Buffer.buffer(large));

        assertProblem(form).hasStatus(413).hasDetailContaining("3000000 bytes");
        assertProblem(raw).hasStatus(413).hasDetailContaining("3000000 bytes");
        assertThat(receiving()).isEmpty();
    }

    @Test
    void refusesADeclaredSizeOverTheLimitBeforeItIsSent() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), notes.port())) {
            var head = "POST /api/notes/files?name=x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));

            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void forgetsAnUploadThatBreaksOff() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), notes.port())) {
            var head = "POST /api/notes/files?name=x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            Await.until(() -> receiving().size() == 1);
        }

        Await.until(() -> receiving().isEmpty());
    }

    @Test
    void forgetsAnUploadThatBreaksOffBeforeItsFileIsOpen() throws IOException {
        var before = NotesVerticle.opened();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), notes.port())) {
            var head = "POST /api/notes/files?name=late HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            Await.until(() -> NotesVerticle.waiting());
        }

        Await.until(() -> NotesVerticle.opened() > before);
        Await.until(() -> receiving().isEmpty());
    }

    @Test
    void sendsAFileWholeOrInRanges() {
        notes.call(HttpMethod.POST, "/files?name=range.txt", Map.of(), Buffer.buffer("0123456789"));

        assertThat(notes.get("/files/range.txt").text()).isEqualTo("0123456789");
        assertThat(range("bytes=2-4")).isEqualTo("206 bytes 2-4/10 234");
        assertThat(range("bytes=7-")).isEqualTo("206 bytes 7-9/10 789");
        assertThat(range("bytes=-3")).isEqualTo("206 bytes 7-9/10 789");
        assertThat(range("bytes=5-100")).isEqualTo("206 bytes 5-9/10 56789");
    }

    @Test
    void refusesARangeOutsideTheFile() {
        notes.call(HttpMethod.POST, "/files?name=short.txt", Map.of(), Buffer.buffer("0123456789"));

        var answer = notes.get("/files/short.txt", Map.of("Range", "bytes=10-20"));

        assertProblem(answer).hasStatus(416).hasDetailContaining("10 bytes");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void sendsTheWholeFileWhenTheRangeIsOfAnOlderOne() {
        notes.call(HttpMethod.POST, "/files?name=changed.txt", Map.of(), Buffer.buffer("0123456789"));

        var answer = notes.get("/files/changed.txt", Map.of("Range", "bytes=2-4", "If-Range", "\"older\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("0123456789");
    }

    @Test
    void tellsTheSizeToWhoAsksForTheHeadAlone() {
        notes.call(HttpMethod.POST, "/files?name=head.txt", Map.of(), Buffer.buffer("0123456789"));

        var answer = notes.call(HttpMethod.HEAD, "/files/head.txt", Map.of(), Buffer.buffer());

        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"head.txt\"; filename*=UTF-8''head.txt");
        assertThat(answer.body().length()).isZero();
    }

    private static String range(String range) {
        var answer = notes.get("/files/range.txt", Map.of("Range", range));
        return answer.status() + " " + answer.header("Content-Range") + " " + answer.text();
    }

    private static List<Path> receiving() {
        var folder = Path.of(notes.environment().get("QUINTET_DATA"), "notes", "files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".receiving")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
