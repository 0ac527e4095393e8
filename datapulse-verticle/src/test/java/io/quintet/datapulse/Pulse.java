package io.quintet.datapulse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.kit.config.Settings;
import io.quintet.testing.Answer;
import io.quintet.testing.TestService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** DataPulse on a free port, and a look at what it keeps on disk. */
public final class Pulse implements AutoCloseable {
    private final TestService service;

    private Pulse(TestService service) {
        this.service = service;
    }

    public static Pulse start() {
        return start(Map.of());
    }

    public static Pulse start(Map<String, String> environment) {
        return new Pulse(TestService.start(Pulse::verticle, DatapulseVerticle::port, "datapulse", environment));
    }

    private static DatapulseVerticle verticle(Map<String, String> environment) {
        return new DatapulseVerticle(DatapulseConfig.from(Settings.of(environment)));
    }

    public TestService http() {
        return service;
    }

    /** Sends a file as the body itself. */
    public Answer send(String name, byte[] content) {
        return service.call(HttpMethod.POST, "/datasets?name=" + name, Map.of(), Buffer.buffer(content));
    }

    public Answer send(String name, String content) {
        return send(name, content.getBytes(UTF_8));
    }

    /** Sends a file and fails the test when it does not become a dataset. */
    public JsonObject profile(String name, String content) {
        var answer = send(name, content);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    public Path folder() {
        return Path.of(service.environment().get("QUINTET_DATA")).resolve("datapulse");
    }

    /** The files of datasets that are kept. */
    public List<Path> files() {
        return files(folder().resolve("files"));
    }

    /** The files that are still being received. */
    public List<Path> incoming() {
        return files(folder().resolve("incoming"));
    }

    public List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
