package io.quintet.chatmind;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionHttpTest {
    private static final HeldAssistant assistant = new HeldAssistant();
    private static ChatService chat;

    @BeforeAll
    static void start() {
        chat = ChatService.with(assistant, Map.of());
    }

    @AfterAll
    static void stop() {
        chat.close();
    }

    @Test
    void startsASessionWithATitle() {
        var answer = chat.http.post("/sessions", Map.of("title", "  Garden "));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("title")).isEqualTo("Garden");
        assertThat(answer.json().getInteger("messageCount")).isZero();
        assertThat(answer.json().getString("runId")).isNull();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/chatmind/sessions/" + answer.json().getString("id"));
    }

    @Test
    void startsASessionWithoutATitleAndWithoutABody() {
        var answer = chat.http.call(HttpMethod.POST, "/sessions", Map.of(), Buffer.buffer());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("title")).isEmpty();
    }

    @Test
    void refusesATitleOfBlanksAndWhatItDoesNotKnow() {
        assertProblem(chat.http.post("/sessions", Map.of("title", "  ")))
                .hasStatus(400)
                .hasPointer("/title");
        assertProblem(chat.http.post("/sessions", Map.of("model", "x"))).hasStatus(400);
    }

    @Test
    void refusesMoreSessionsThanThereMayBe() {
        try (var small = ChatService.with(assistant, Map.of("CHATMIND_SESSIONS", "1"))) {
            assertThat(small.http.post("/sessions", Map.of()).status()).isEqualTo(201);

            assertProblem(small.http.post("/sessions", Map.of())).hasStatus(507).hasDetailContaining("1 sessions");
            assertThat(limit(small, "sessions").getString("value")).isEqualTo("1");
        }
    }

    @Test
    void listsSessionsTheLastUsedFirstPageByPage() {
        var first = titled("Paged first");
        var second = titled("Paged second");
        var third = titled("Paged third");
        chat.http.patch("/sessions/" + first, Map.of("title", "Paged, used last"));

        var page = chat.http.get("/sessions?q=paged&limit=2").json();
        var rest = chat.http
                .get("/sessions?q=paged&limit=2&cursor=" + page.getString("next"))
                .json();

        assertThat(ids(page.getJsonArray("items"))).containsExactly(first, third);
        assertThat(ids(rest.getJsonArray("items"))).containsExactly(second);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void findsSessionsByTextInAnyCase() {
        var garden = titled("Über den Gärten 100%");
        chat.session();

        assertThat(ids(chat.http.get("/sessions?q=%C3%BCBER").json().getJsonArray("items")))
                .containsExactly(garden);
        assertThat(ids(chat.http.get("/sessions?q=0%25").json().getJsonArray("items")))
                .containsExactly(garden);
        assertThat(ids(chat.http.get("/sessions?q=%25x").json().getJsonArray("items")))
                .isEmpty();
    }

    @Test
    void refusesACursorOfItsOwnMakingAndAPageThatIsTooLarge() {
        assertProblem(chat.http.get("/sessions?cursor=nonsense")).hasStatus(400).hasPointer("query/cursor");
        assertProblem(chat.http.get("/sessions?limit=501")).hasStatus(400);
    }

    @Test
    void findsASessionWithItsMessagesPageByPage() {
        var session = chat.session();
        for (var text : List.of("a", "b", "c")) {
            assistant.release(text);
            chat.ask(session, text);
        }

        var page = chat.http.get("/sessions/" + session + "?limit=2").json();
        var earlier = chat.http
                .get("/sessions/" + session + "?limit=4&before=" + page.getString("earlier"))
                .json();

        assertThat(page.getInteger("messageCount")).isEqualTo(6);
        assertThat(page.getValue("run")).isNull();
        assertThat(texts(page)).containsExactly("user c", "assistant c");
        assertThat(texts(earlier)).containsExactly("user a", "assistant a", "user b", "assistant b");
        assertThat(earlier.getString("earlier")).isNull();
        assertProblem(chat.http.get("/sessions/" + session + "?before=x")).hasStatus(400);
    }

    @Test
    void saysThatAnUnknownSessionIsNotThere() {
        assertProblem(chat.http.get("/sessions/none")).hasStatus(404).hasDetailContaining("none");
        assertProblem(chat.http.patch("/sessions/none", Map.of("title", "x"))).hasStatus(404);
        assertProblem(chat.http.delete("/sessions/none")).hasStatus(404);
    }

    @Test
    void givesASessionAnotherTitle() {
        var session = chat.session();

        var answer = chat.http.patch("/sessions/" + session, Map.of("title", "Roof"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(chat.find(session).getString("title")).isEqualTo("Roof");
        assertProblem(chat.http.patch("/sessions/" + session, Map.of("title", "")))
                .hasStatus(400);
        assertProblem(chat.http.patch("/sessions/" + session, Map.of())).hasStatus(400);
    }

    @Test
    void removesASession() {
        var session = chat.session();

        assertThat(chat.http.delete("/sessions/" + session).status()).isEqualTo(204);

        assertThat(chat.http.get("/sessions/" + session).status()).isEqualTo(404);
    }

    @Test
    void listsItsLimitsWithTheirSettings() {
        assertThat(limit(chat, "message length").getString("value")).isEqualTo("8000 characters");
        assertThat(limit(chat, "message length").getString("setting")).isEqualTo("CHATMIND_MESSAGE_LENGTH");
    }

    private static String titled(String title) {
        return chat.http.post("/sessions", Map.of("title", title)).json().getString("id");
    }

    private static JsonObject limit(ChatService service, String name) {
        return service.http.get("/limits").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(limit -> limit.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonArray items) {
        return items.stream().map(item -> ((JsonObject) item).getString("id")).toList();
    }

    private static List<String> texts(JsonObject session) {
        return session.getJsonArray("messages").stream()
                .map(JsonObject.class::cast)
                .map(message -> message.getString("role") + " " + message.getString("text"))
                .toList();
    }
}
