package io.quintet.chatmind;

import io.quintet.chatmind.domain.Assistant;
import io.quintet.chatmind.domain.skill.BuiltInAssistant;
import io.quintet.chatmind.domain.skill.Suite;
import io.quintet.kit.config.Settings;
import io.quintet.testing.Answer;
import io.quintet.testing.TestEvent;
import io.quintet.testing.TestService;
import io.quintet.testing.TestStream;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** ChatMind on a free port, and what its tests say to it. */
final class ChatService implements AutoCloseable {
    final TestService http;

    private ChatService(Function<Suite, Assistant> assistant, Map<String, String> environment) {
        http = TestService.start(
                settings -> new ChatmindVerticle(ChatmindConfig.from(Settings.of(settings)), assistant),
                ChatmindVerticle::port,
                "chatmind",
                environment);
    }

    static ChatService builtIn() {
        return new ChatService(BuiltInAssistant::new, Map.of());
    }

    static ChatService with(Assistant assistant, Map<String, String> environment) {
        return new ChatService(suite -> assistant, environment);
    }

    /** Makes a session and answers its id. */
    String session() {
        return http.post("/sessions", Map.of()).json().getString("id");
    }

    Answer ask(String session, String text) {
        return http.post("/sessions/" + session + "/messages", Map.of("text", text));
    }

    /** Asks without waiting for the reply, and answers the run's id. */
    String start(String session, String text) {
        var answer = http.send(
                HttpMethod.POST,
                "/sessions/" + session + "/messages",
                Map.of("Prefer", "respond-async"),
                Map.of("text", text));
        return answer.json().getString("id");
    }

    TestStream askStreaming(String session, String text) {
        var body = new JsonObject().put("text", text).toBuffer();
        return http.stream(
                HttpMethod.POST,
                "/sessions/" + session + "/messages",
                Map.of("Content-Type", "application/json"),
                body);
    }

    TestStream events(String session, String run, Map<String, String> headers) {
        return http.stream(path(session, run) + "/events", headers);
    }

    Answer cancel(String session, String run) {
        return http.call(HttpMethod.POST, path(session, run) + "/cancel", Map.of(), Buffer.buffer());
    }

    JsonObject find(String session) {
        return http.get("/sessions/" + session).json();
    }

    /** The text of a session's last message. */
    String lastText(String session) {
        var messages = find(session).getJsonArray("messages");
        return messages.getJsonObject(messages.size() - 1).getString("text");
    }

    static String path(String session, String run) {
        return "/sessions/" + session + "/runs/" + run;
    }

    static String joined(List<TestEvent> events) {
        return events.stream()
                .filter(event -> event.event().equals("token"))
                .map(event -> event.json().getString("text"))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        http.close();
    }
}
