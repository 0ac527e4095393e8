package io.quintet.filevault;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FilevaultProcessTest {
    private static final long MANY = 128L << 20;
    private static final String ORPHAN = "ab" + "0".repeat(62);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void takesAndGivesFarMoreThanItsMemory() throws Exception {
        try (var vault = VaultProcess.start(data, "-Xmx48m", "-XX:MaxDirectMemorySize=32m")) {
            var raw = new GeneratedBytes(MANY);
            var stored = post(vault, "/documents?name=raw.bin", "application/octet-stream", raw);
            var inForm = new GeneratedBytes(MANY);
            var storedAgain = post(vault, "/documents", "multipart/form-data; boundary=b", form(inForm));

            assertThat(stored.getLong("size")).isEqualTo(MANY);
            assertThat(stored.getString("sha256")).isEqualTo(raw.sha256());
            assertThat(storedAgain.getString("sha256")).isEqualTo(stored.getString("sha256"));
            assertThat(storedAgain.getJsonArray("duplicates").getList()).isEqualTo(List.of(stored.getString("id")));
            assertThat(sha256OfContent(vault, stored)).isEqualTo(stored.getString("sha256"));
        }
    }

    @Test
    void losesNothingAndKeepsNothingHalfWhenItIsKilled() throws Exception {
        JsonObject acknowledged;
        try (var vault = VaultProcess.start(data);
                var socket = new Socket(InetAddress.getLoopbackAddress(), vault.port())) {
            acknowledged = post(vault, "/documents?name=a.txt&tags=x", "text/plain", new GeneratedBytes(1000));
            socket.getOutputStream()
                    .write(Vault.utf8("POST /api/filevault/documents?name=half HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Length: 1000000\r\n\r\n" + "x".repeat(100_000)));
            Await.until(() -> !incoming().isEmpty());
            vault.kill();
        }
        Files.writeString(content().resolve("ab").resolve(ORPHAN), "renamed, then killed before the commit");

        try (var vault = VaultProcess.start(data)) {
            var list = get(vault, "/documents");
            assertThat(list.getJsonArray("items").getList()).hasSize(1);
            assertThat(list.getJsonArray("items").getJsonObject(0)).isEqualTo(acknowledged);
            assertThat(sha256OfContent(vault, acknowledged)).isEqualTo(acknowledged.getString("sha256"));
            assertThat(incoming()).isEmpty();
            Await.until(() -> !Files.exists(content().resolve("ab").resolve(ORPHAN)));
        }
    }

    private JsonObject post(VaultProcess vault, String path, String type, InputStream body) throws Exception {
        var request = HttpRequest.newBuilder(uri(vault, path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return new JsonObject(response.body());
    }

    private JsonObject get(VaultProcess vault, String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(vault, path)).build();
        return new JsonObject(client.send(request, BodyHandlers.ofString()).body());
    }

    private String sha256OfContent(VaultProcess vault, JsonObject document) throws Exception {
        var path = "/documents/" + document.getString("id") + "/content";
        var request = HttpRequest.newBuilder(uri(vault, path)).build();
        var digest = GeneratedBytes.sha256Digest();
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            body.transferTo(sink);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream form(InputStream file) {
        var before = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.bin\"\r\n\r\n";
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(Vault.utf8(before)),
                file,
                new ByteArrayInputStream(Vault.utf8("\r\n--b--\r\n")))));
    }

    private static URI uri(VaultProcess vault, String path) {
        return URI.create("http://127.0.0.1:" + vault.port() + "/api/filevault" + path);
    }

    private Path content() {
        return data.resolve("filevault/content");
    }

    private List<Path> incoming() {
        try (var paths = Files.walk(data.resolve("filevault/incoming"))) {
            return paths.filter(path -> path.toString().endsWith(".receiving")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
