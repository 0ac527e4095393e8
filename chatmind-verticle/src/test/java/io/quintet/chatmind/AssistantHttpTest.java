package io.quintet.chatmind;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.Addresses;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.testing.Await;
import io.quintet.testing.TestEvent;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantHttpTest {
    private final ChatService chat = ChatService.builtIn();
    private final FakeApps apps = new FakeApps(chat.http.vertx());

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    void answersFromTheOtherAppsDataOverTheBus() {
        apps.all();

        assertThat(ask("what is overdue?"))
                .isEqualTo("**1 task** is overdue:\n\n- [Paint the fence](/taskflow?task=t1): Doing on Garden, "
                        + "urgent priority, due 2026-11-20, overdue\n");
        assertThat(ask("which files are tagged invoice?")).contains("[2026-10.pdf](/filevault?document=f1)");
        assertThat(ask("how is memory?")).contains("3.1 GiB of 8.0 GiB");
        assertThat(ask("what is in sales.csv?"))
                .contains("- **rows**: 1,000")
                .contains("- **column region**: text, 2 different");
        assertThat(ask("what is the average of amount in sales.csv?")).contains("**12.5**");
        assertThat(ask("which endpoints are down?"))
                .contains("1 of 2 endpoints")
                .contains("Printer");
        assertThat(ask("what happened lately?")).startsWith("MetricsHub could not tell me what happened lately");
    }

    @Test
    void namesWhatItLookedAtAndCitesIt() {
        apps.all();

        var events =
                chat.askStreaming(chat.session(), "which tasks are urgent?").untilEnd();

        var step = data(events, "step");
        assertThat(step.getString("app")).isEqualTo("taskflow");
        assertThat(step.getString("question")).isEqualTo("which tasks are of urgent priority");
        var citation = data(events, "citation");
        assertThat(citation.getString("title")).isEqualTo("Paint the fence");
        assertThat(citation.getString("link")).isEqualTo("/taskflow?task=t1");
        var reply = data(events, "done").getJsonObject("reply");
        assertThat(reply.getJsonArray("steps")).containsExactly(step);
        assertThat(reply.getJsonArray("citations")).containsExactly(citation);
        assertThat(reply.getString("model")).isEqualTo("quintet-assistant");
    }

    @Test
    void saysWhenAnAppIsNotThere() {
        apps.taskflow();

        assertThat(ask("which files are tagged invoice?"))
                .isEqualTo("FileVault is not there right now, so I cannot say which documents are tagged “invoice”.\n");
        assertThat(ask("summary"))
                .contains("- [TaskFlow](/taskflow): 2 tasks, **1 overdue**")
                .contains("- FileVault is not there right now, so I cannot say how many documents there are.")
                .contains("- [ChatMind](/chatmind): 2 chats");
    }

    @Test
    void saysThatAQuestionIsOutsideItsData() {
        assertThat(ask("who won the cup?"))
                .startsWith("I cannot answer that. The built-in assistant only answers about the suite's own data")
                .contains("- What is overdue?");
    }

    @Test
    void answersOtherServicesAboutSessions() {
        var bus = new Bus(chat.http.vertx());
        var session = chat.session();
        chat.ask(session, "help me with the Garden");

        var found = Await.await(bus.ask(Addresses.find("chatmind"), new Find("garden", Map.of(), 5), Found.class));
        var facts = Await.await(bus.ask(Addresses.get("chatmind"), new Get(session), Facts.class));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items().get(0).title()).isEqualTo("help me with the Garden");
        assertThat(found.items().get(0).link()).isEqualTo("/chatmind?session=" + session);
        assertThat(facts.facts()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("Messages");
            assertThat(fact.value()).isEqualTo("2");
        });
    }

    @Test
    void refusesAFilterItDoesNotKnow() {
        var bus = new Bus(chat.http.vertx());

        var asked = bus.ask(Addresses.find("chatmind"), new Find("", Map.of("colour", "red"), 5), Found.class);

        assertThat(Await.await(asked.otherwise(failure -> new Found(List.of(), -1)))
                        .total())
                .isEqualTo(-1);
        assertThat(asked.cause()).hasMessage("ChatMind finds sessions by text, not by colour.");
    }

    @Test
    void listsTheModelThatAnswers() {
        var items = chat.http.get("/models").json().getJsonArray("items");

        assertThat(items).hasSize(1);
        assertThat(items.getJsonObject(0).getString("id")).isEqualTo("quintet-assistant");
        assertThat(items.getJsonObject(0).getBoolean("available")).isTrue();
        assertProblem(chat.http.get("/models?kind=paid")).hasStatus(400);
    }

    private String ask(String question) {
        return chat.ask(chat.session(), question).json().getJsonObject("reply").getString("text");
    }

    private static JsonObject data(List<TestEvent> events, String name) {
        return events.stream()
                .filter(event -> event.event().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
