package io.quintet.filevault.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.filevault.Vault;
import io.quintet.testing.Answer;
import io.quintet.testing.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadApiTest {
    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String DIGEST_OF_HELLO = "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:";
    private static final String OTHER_DIGEST = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";

    private static final String FILE_PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";

    private final Vault vault = Vault.start(Map.of("FILEVAULT_MAX_SIZE", "3MB"));

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void takesAForm() {
        var answer = vault.http()
                .upload("/documents", "photo.jpg", "image/jpeg", Vault.utf8("hello"), Map.of("tags", "Holiday, 2026"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("name")).isEqualTo("photo.jpg");
        assertThat(answer.json().getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(answer.json().getString("sha256")).isEqualTo(SHA256_OF_HELLO);
        assertThat(answer.json().getJsonArray("tags").getList()).isEqualTo(List.of("2026", "holiday"));
    }

    @Test
    void takesAFormWhoseTagsComeAfterTheFileAndMoreThanOnce() {
        var answer = form("""
                --b\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                \r
                hello\r
                --b\r
                Content-Disposition: form-data; name="tags"\r
                \r
                one,two\r
                --b\r
                Content-Disposition: form-data; name="tags"\r
                \r
                three\r
                --b--\r
                """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("mediaType")).isEqualTo("text/csv");
        assertThat(answer.json().getJsonArray("tags").getList()).isEqualTo(List.of("one", "three", "two"));
    }

    @ParameterizedTest
    @CsvSource({
        "filename=\"Grüße 発票.pdf\", Grüße 発票.pdf",
        "filename=\"x.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf, Grüße.pdf",
        "filename=\"../../../etc/passwd\", passwd",
        "filename=\"C:\\\\temp\\\\plan.doc\", plan.doc",
    })
    void keepsTheNameOfAPartWithoutAnyPath(String sent, String kept) {
        var answer =
                form("--b\r\nContent-Disposition: form-data; name=\"file\"; " + sent + "\r\n\r\nhello\r\n--b--\r\n");

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().getString("name")).isEqualTo(kept);
        assertThat(vault.contentFiles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a%0Ab", "x%2F"})
    void refusesANameThatIsNoneAndKeepsNothing(String name) {
        assertProblem(raw("/documents?name=" + name, Map.of(), "hello"))
                .hasStatus(400)
                .hasPointer("/name");
        assertNothingKept();
    }

    @Test
    void refusesARawBodyWithoutAName() {
        assertProblem(raw("/documents", Map.of(), "hello")).hasStatus(400).hasPointer("query/name");
        assertNothingKept();
    }

    @Test
    void refusesAFormWithoutAFileOrWithMoreThanTagsBesides() {
        assertProblem(form("--b\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\nx\r\n--b--\r\n"))
                .hasStatus(400)
                .hasDetailContaining("no file");
        assertProblem(vault.http().upload("/documents", "a", "text/plain", Vault.utf8("x"), Map.of("colour", "red")))
                .hasStatus(400)
                .hasPointer("/colour");
        assertProblem(vault.http()
                        .upload("/documents", "a", "text/plain", Vault.utf8("x"), Map.of("tags", "a".repeat(41))))
                .hasStatus(400)
                .hasPointer("/tags");
        assertNothingKept();
    }

    @Test
    void refusesAFormThatItCannotReadAndKeepsNothing() {
        assertProblem(form(FILE_PART + "hello")).hasStatus(400).hasDetailContaining("breaks off");
        assertProblem(form(FILE_PART + "hello\r\n" + FILE_PART + "world\r\n--b--\r\n"))
                .hasStatus(400)
                .hasDetailContaining("one file");
        assertProblem(vault.http()
                        .upload("/documents", "a", "text/plain", Vault.utf8("x"), Map.of("tags", "a".repeat(9000))))
                .hasStatus(400)
                .hasDetailContaining("cannot be read");
        assertNothingKept();
    }

    @Test
    void takesBytesThatAreTheExpected() {
        assertThat(raw("/documents?name=a&sha256=" + SHA256_OF_HELLO.toUpperCase(Locale.ROOT), Map.of(), "hello")
                        .status())
                .isEqualTo(201);
        assertThat(raw("/documents?name=b", Map.of("Repr-Digest", DIGEST_OF_HELLO), "hello")
                        .status())
                .isEqualTo(201);
        assertThat(raw("/documents?name=c", Map.of("Repr-Digest", "sha-512=:AAAA:"), "hello")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesOtherBytesThanTheExpectedNamesBothAndKeepsNothing() {
        var byHeader = raw("/documents?name=a", Map.of("Repr-Digest", "sha-512=:AAAA:, " + OTHER_DIGEST), "hello");
        var byQuery = raw("/documents?name=a&sha256=" + "0".repeat(64), Map.of(), "hello");

        for (var refused : List.of(byHeader, byQuery)) {
            assertProblem(refused)
                    .hasStatus(409)
                    .hasDetailContaining(SHA256_OF_HELLO)
                    .hasDetailContaining("0".repeat(64));
        }
        assertNothingKept();
    }

    @Test
    void refusesADigestThatIsNone() {
        assertProblem(raw("/documents?name=a&sha256=abc", Map.of(), "hello")).hasStatus(400);
        assertProblem(raw("/documents?name=a", Map.of("Repr-Digest", "sha-256=abc"), "hello"))
                .hasStatus(400)
                .hasPointer("header/Repr-Digest");
        assertProblem(raw("/documents?name=a&sha256=" + SHA256_OF_HELLO, Map.of("Repr-Digest", OTHER_DIGEST), "hello"))
                .hasStatus(400)
                .hasDetailContaining("Two different SHA-256");
        assertNothingKept();
    }

    @Test
    void refusesMoreThanTheLimitAndKeepsNothing() {
        var four = new byte[4_000_000];

        assertProblem(vault.http().upload("/documents", "big", "text/plain", four, Map.of()))
                .hasStatus(413)
                .hasDetailContaining("3000000");
        assertProblem(vault.http().call(HttpMethod.POST, "/documents?name=big", Map.of(), Buffer.buffer(four)))
                .hasStatus(413);
        assertNothingKept();
    }

    @Test
    void refusesWhatTheDiskHasNoRoomForAndKeepsNothing() {
        try (var full = Vault.start(Map.of("FILEVAULT_KEEP_FREE", "8000000TB"))) {
            var two = new byte[2_000_000];
            assertProblem(full.http().upload("/documents", "a", "text/plain", two, Map.of()))
                    .hasStatus(507)
                    .hasDetailContaining("The disk has no room for this");
            assertProblem(full.http().call(HttpMethod.POST, "/documents?name=a", Map.of(), Buffer.buffer(two)))
                    .hasStatus(507);
            assertThat(full.incomingFiles()).isEmpty();
            assertThat(full.contentFiles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "multipart/form-data; boundary=b"})
    void leavesNothingOfAnUploadThatBreaksOff(String type) throws IOException {
        var part = type.startsWith("multipart") ? FILE_PART : "";
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), vault.http().port())) {
            var out = socket.getOutputStream();
            out.write(Vault.utf8("POST /api/filevault/documents?name=a.bin HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nContent-Length: 2000000\r\n\r\n" + part));
            out.write(new byte[500_000]);
            out.flush();
            Await.until(() -> !vault.incomingFiles().isEmpty());
        }

        Await.until(() -> vault.incomingFiles().isEmpty());
        assertNothingKept();
    }

    private Answer raw(String path, Map<String, String> headers, String body) {
        return vault.http().call(HttpMethod.POST, path, headers, Buffer.buffer(body));
    }

    private Answer form(String body) {
        var type = Map.of("Content-Type", "multipart/form-data; boundary=b");
        return vault.http().call(HttpMethod.POST, "/documents", type, Buffer.buffer(body));
    }

    private void assertNothingKept() {
        assertThat(vault.http().get("/documents").json().getJsonArray("items")).isEmpty();
        assertThat(vault.contentFiles()).isEmpty();
        Await.until(() -> vault.incomingFiles().isEmpty());
    }
}
