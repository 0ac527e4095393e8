package io.quintet.filevault.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.filevault.Vault;
import io.quintet.testing.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentApiTest {
    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String DIGEST_OF_HELLO = "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:";

    private static final Vault vault = Vault.start();
    private String path = "";

    @BeforeEach
    void store() {
        path = stored("hello.txt");
    }

    @AfterAll
    static void stop() {
        vault.close();
    }

    private String stored(String name) {
        return "/documents/" + vault.store(name, "hello", "").getString("id") + "/content";
    }

    @Test
    void sendsTheBytesWithNameTypeAndDigest() {
        var answer = vault.http().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(answer.header("Content-Length")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.header("ETag")).isEqualTo("\"" + SHA256_OF_HELLO + "\"");
        assertThat(answer.header("Repr-Digest")).isEqualTo(DIGEST_OF_HELLO);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"hello.txt\"; filename*=UTF-8''hello.txt");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void sendsTheNameInAnyScript() {
        var answer = vault.http().get(stored("%E7%99%BA%E7%A5%A8%20%22*%22.pdf"));

        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"__ _*_.pdf\"; "
                        + "filename*=UTF-8''%E7%99%BA%E7%A5%A8%20%22%2A%22.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, he, bytes 0-1/5",
        "bytes=1-3, ell, bytes 1-3/5",
        "bytes=3-, lo, bytes 3-4/5",
        "bytes=-2, lo, bytes 3-4/5",
        "bytes=4-99, o, bytes 4-4/5",
        "bytes=-99, hello, bytes 0-4/5"
    })
    void sendsTheRangeAskedFor(String range, String part, String sent) {
        var answer = range(range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.text()).isEqualTo(part);
        assertThat(answer.header("Content-Range")).isEqualTo(sent);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(part.length()));
    }

    @ParameterizedTest
    @CsvSource({"bytes=5-", "bytes=9-12", "bytes=-0"})
    void refusesARangeThatLiesOutside(String range) {
        var answer = range(range);

        assertProblem(answer).hasStatus(416).hasDetailContaining("5 bytes");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */5");
    }

    @Test
    void sendsAllWhenTheReaderHasPartOfOtherBytes() {
        var part = Map.of("Range", "bytes=1-3");

        assertThat(vault.http()
                        .get(path, with(part, "If-Range", "\"" + SHA256_OF_HELLO + "\""))
                        .text())
                .isEqualTo("ell");
        assertThat(vault.http().get(path, with(part, "If-Range", "\"other\"")).text())
                .isEqualTo("hello");
    }

    @Test
    void sendsNothingToWhoHasTheBytes() {
        var same = vault.http().get(path, Map.of("If-None-Match", "\"" + SHA256_OF_HELLO + "\""));
        var other = vault.http().get(path, Map.of("If-None-Match", "\"other\""));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body().length()).isZero();
        assertThat(same.header("ETag")).isEqualTo("\"" + SHA256_OF_HELLO + "\"");
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void answersHeadWithTheHeadersAlone() {
        var answer = vault.http().call(HttpMethod.HEAD, path, Map.of(), Buffer.buffer());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("5");
        assertThat(answer.header("ETag")).isEqualTo("\"" + SHA256_OF_HELLO + "\"");
        assertThat(answer.body().length()).isZero();
        assertThat(vault.http().get(path).text()).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, inline",
        "a.txt, inline",
        "a.mp4, inline",
        "a.html, attachment",
        "a.svg, attachment",
        "a.pdf, attachment",
        "a.xhtml, attachment"
    })
    void showsInTheBrowserOnlyWhatCannotRunScript(String name, String kind) {
        var answer = vault.http().get(stored(name) + "?disposition=inline");

        assertThat(answer.header("Content-Disposition")).startsWith(kind + "; filename=\"" + name + "\"");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void refusesADispositionThatThereIsNot() {
        assertProblem(vault.http().get(path + "?disposition=popup")).hasStatus(400);
    }

    @Test
    void sendsAnEmptyDocument() {
        var answer = vault.http().upload("/documents", "empty.txt", "text/plain", new byte[0], Map.of());
        var content = vault.http().get("/documents/" + answer.json().getString("id") + "/content");

        assertThat(content.status()).isEqualTo(200);
        assertThat(content.body().length()).isZero();
    }

    private Answer range(String range) {
        return vault.http().get(path, Map.of("Range", range));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }
}
