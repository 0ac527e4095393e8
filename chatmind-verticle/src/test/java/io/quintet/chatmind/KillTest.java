package io.quintet.chatmind;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.quintet.testing.TestEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run whose process was killed in its middle. */
class KillTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();

    @TempDir
    private Path data;

    @AfterEach
    void stop() {
        Await.await(vertx.close());
    }

    @Test
    void keepsTheTextSoFarAndMarksTheRunInterrupted() throws Exception {
        var process = start();
        String session;
        String run;
        try {
            int port = port(process);
            session = post(port, "/sessions", new JsonObject()).getString("id");
            run = post(port, "/sessions/" + session + "/messages", new JsonObject().put("text", "one two three"))
                    .getString("id");
            var path = ChatService.path(session, run) + "/events";
            Await.await(client.request(HttpMethod.GET, port, "127.0.0.1", "/api/chatmind" + path)
                    .compose(request -> request.send().compose(KillTest::firstToken)));
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var chat = ChatService.with(new HeldAssistant(), Map.of("QUINTET_DATA", data.toString()))) {
            assertThat(chat.http.get(ChatService.path(session, run)).json().getString("status"))
                    .isEqualTo("interrupted");
            assertThat(chat.lastText(session)).isEqualTo("one ");
            assertThat(chat.find(session).getValue("run")).isNull();
            assertThat(chat.events(session, run, Map.of()).untilEnd())
                    .extracting(TestEvent::event)
                    .containsExactly("run", "token", "interrupted");
            assertThat(chat.http.stream("/events?after=0", Map.of())
                            .next()
                            .json()
                            .getJsonObject("data")
                            .getString("outcome"))
                    .isEqualTo("interrupted");
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-Xmx128m", "-cp", System.getProperty("java.class.path"), HeldProcess.class.getName())
                .redirectError(new File(data.toFile(), "stderr.txt"));
        builder.environment().putAll(Map.of("PORT", "0", "HOST", "127.0.0.1", "QUINTET_DATA", data.toString()));
        return builder.start();
    }

    private static int port(Process process) throws IOException {
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        var line = lines.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = lines.readLine();
        }
        assertThat(line).as("what the process printed last").isNotNull();
        return Integer.parseInt(line.substring("port ".length()));
    }

    private JsonObject post(int port, String path, JsonObject body) {
        return Await.await(client.request(HttpMethod.POST, port, "127.0.0.1", "/api/chatmind" + path)
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Prefer", "respond-async")
                        .send(body.toBuffer())
                        .compose(response -> response.body()))
                .map(Buffer::toJsonObject));
    }

    /** Completes when the stream has brought the first piece of the reply. */
    private static Future<Void> firstToken(io.vertx.core.http.HttpClientResponse response) {
        var arrived = io.vertx.core.Promise.<Void>promise();
        var text = new StringBuilder();
        response.handler(chunk -> {
            text.append(chunk);
            if (text.indexOf("event: token") >= 0) {
                arrived.tryComplete();
            }
        });
        return arrived.future();
    }
}
