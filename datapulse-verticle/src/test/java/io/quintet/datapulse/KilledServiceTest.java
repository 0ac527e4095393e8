package io.quintet.datapulse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void keepsWhatItAcknowledgedAndNothingElse() throws Exception {
        var before = ChildService.start(data, "-Xmx128m");
        var kept = post(before.uri("/datasets?name=kept.csv"), "a,b\n1,2\n");
        try (var half =
                new Socket(InetAddress.getLoopbackAddress(), before.uri("").getPort())) {
            var head =
                    "POST /api/datapulse/datasets?name=half.csv HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\na,b\n1,2\n";
            half.getOutputStream().write(head.getBytes(UTF_8));
            half.getOutputStream().flush();
            Await.until(() -> !incoming().isEmpty());
            before.kill();
        }

        try (var after = ChildService.start(data, "-Xmx128m")) {
            assertThat(get(after.uri("/datasets/" + kept.getString("id")))).isEqualTo(kept);
            assertThat(get(after.uri("/datasets")).getJsonArray("items")).hasSize(1);
            assertThat(get(after.uri("/datasets/" + kept.getString("id") + "/rows"))
                            .getJsonArray("items")
                            .encode())
                    .isEqualTo("[[\"1\",\"2\"]]");
            assertThat(incoming()).isEmpty();
        }
    }

    private List<Path> incoming() {
        try (var files = Files.list(data.resolve("datapulse/incoming"))) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonObject post(URI uri, String content) throws Exception {
        var request = HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofString(content))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body());
    }

    private static JsonObject get(URI uri) throws Exception {
        return new JsonObject(CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
    }
}
