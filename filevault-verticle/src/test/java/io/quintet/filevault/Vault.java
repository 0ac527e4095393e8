package io.quintet.filevault;

import io.quintet.kit.config.Settings;
import io.quintet.testing.TestService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** FileVault on a free port, and a look at what it keeps on disk. */
public final class Vault implements AutoCloseable {
    private final TestService service;

    private Vault(TestService service) {
        this.service = service;
    }

    public static Vault start() {
        return start(Map.of());
    }

    public static Vault start(Map<String, String> environment) {
        return new Vault(TestService.start(Vault::verticle, FilevaultVerticle::port, "filevault", environment));
    }

    private static FilevaultVerticle verticle(Map<String, String> environment) {
        return new FilevaultVerticle(FilevaultConfig.from(Settings.of(environment)));
    }

    public TestService http() {
        return service;
    }

    /** Stores a small document and fails the test when it is not stored. */
    public JsonObject store(String name, String content, String tags) {
        var path = "/documents?name=" + name + (tags.isEmpty() ? "" : "&tags=" + tags);
        var answer = service.call(HttpMethod.POST, path, Map.of(), Buffer.buffer(content));
        Assertions.assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    public Path folder() {
        return Path.of(service.environment().get("QUINTET_DATA")).resolve("filevault");
    }

    /** The files of all bytes that are kept. */
    public List<Path> contentFiles() {
        return files(folder().resolve("content"));
    }

    /** The files of bytes that are still being received. */
    public List<Path> incomingFiles() {
        return files(folder().resolve("incoming")).stream()
                .filter(file -> !file.toString().endsWith(".lock"))
                .toList();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path root) {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
