package io.quintet.chatmind;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.TestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunHttpTest {
    private static final String QUESTION = "one two three";

    private static final HeldAssistant assistant = new HeldAssistant();
    private static ChatService chat;
    private String session;

    @BeforeAll
    static void start() {
        chat = ChatService.with(assistant, Map.of("CHATMIND_MESSAGE_LENGTH", "100", "CHATMIND_RUNS_AT_ONCE", "2"));
    }

    @AfterAll
    static void stop() {
        chat.close();
    }

    @BeforeEach
    void openSession() {
        session = chat.session();
    }

    @AfterEach
    void letGo() {
        assistant.reset();
    }

    @Test
    void answersWithTheMessageAndTheWholeReply() {
        assistant.release(QUESTION);

        var answer = chat.ask(session, QUESTION);

        assertThat(answer.status()).isEqualTo(201);
        var run = answer.json().getJsonObject("run");
        assertThat(answer.header("Location"))
                .isEqualTo("/api/chatmind" + ChatService.path(session, run.getString("id")));
        assertThat(run.getString("status")).isEqualTo("done");
        assertThat(answer.json().getJsonObject("question").getString("text")).isEqualTo(QUESTION);
        var reply = answer.json().getJsonObject("reply");
        assertThat(reply.getString("text")).isEqualTo(QUESTION);
        assertThat(reply.getJsonObject("reply").getInteger("tokens")).isEqualTo(3);
        assertThat(reply.getJsonObject("reply").getLong("firstTokenMs")).isNotNegative();
    }

    @Test
    void streamsTheReplyAndEndsItWithTheWholeMessage() {
        assistant.release(QUESTION);

        var events = chat.askStreaming(session, QUESTION).untilEnd();

        var first = events.get(0);
        assertThat(first.event()).isEqualTo("run");
        assertThat(first.json().getString("model")).isEqualTo("held");
        assertThat(first.json().getString("title")).isEqualTo(QUESTION);
        assertThat(first.json().getJsonObject("question").getString("text")).isEqualTo(QUESTION);
        var last = events.get(events.size() - 1);
        assertThat(last.event()).isEqualTo("done");
        assertThat(last.json().getString("text")).isEqualTo(QUESTION);
        assertThat(ChatService.joined(events)).isEqualTo(QUESTION);
        assertThat(events).extracting(TestEvent::id).first().isEqualTo("1");
        assertThat(last.id()).isEqualTo(Integer.toString(events.size()));
    }

    @Test
    void losesNothingWhenThePageIsReloadedInTheMiddle() {
        var seen = new ArrayList<TestEvent>();
        var page = chat.askStreaming(session, QUESTION);
        seen.add(page.next());
        seen.add(page.next());
        page.close();
        var run = chat.find(session).getJsonObject("run");

        assertThat(run.getString("status")).isEqualTo("running");
        assertThat(chat.find(session).getJsonArray("messages")).hasSize(1);
        var again = chat.events(
                session,
                run.getString("id"),
                Map.of("Last-Event-ID", seen.get(1).id()));
        assistant.release(QUESTION);
        seen.addAll(again.untilEnd());

        assertThat(seen.get(1).json().getString("text")).isEqualTo("one ");
        assertThat(ChatService.joined(seen)).isEqualTo(QUESTION).isEqualTo(chat.lastText(session));
        assertThat(seen)
                .extracting(event -> Integer.parseInt(event.id()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(seen.get(seen.size() - 1).event()).isEqualTo("done");
        assertThat(chat.find(session).getValue("run")).isNull();
    }

    @Test
    void replaysARunThatHasEnded() {
        assistant.release(QUESTION);
        var live = chat.askStreaming(session, QUESTION).untilEnd();
        var run = live.get(0).json().getString("runId");

        assertThat(chat.events(session, run, Map.of()).untilEnd()).isEqualTo(live);
        assertThat(chat.http.stream(ChatService.path(session, run) + "/events?after=1", Map.of())
                        .untilEnd())
                .isEqualTo(live.subList(1, live.size()));
    }

    @Test
    void twoReadersSeeTheSame() {
        var run = chat.start(session, QUESTION);
        var one = chat.events(session, run, Map.of());
        var two = chat.events(session, run, Map.of());

        assistant.release(QUESTION);

        assertThat(one.untilEnd()).isEqualTo(two.untilEnd());
    }

    @Test
    void refusesASecondMessageAndNamesTheRunningRun() {
        var run = chat.start(session, QUESTION);

        assertProblem(chat.ask(session, "another")).hasStatus(409).hasDetailContaining(run);

        assertThat(chat.find(session).getInteger("messageCount")).isEqualTo(1);
        assertThat(chat.http
                        .get("/sessions")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("runId"))
                .isEqualTo(run);
    }

    @Test
    void cancelsARunAndKeepsItsText() {
        var run = chat.start(session, QUESTION);
        var page = chat.events(session, run, Map.of());
        page.next();
        page.next();

        var answer = chat.cancel(session, run);

        assertThat(answer.json().getString("status")).isEqualTo("stopped");
        assertThat(answer.json().getString("finishedAt")).isNotNull();
        assertThat(page.untilEnd()).extracting(TestEvent::event).containsExactly("stopped");
        assertThat(chat.lastText(session)).isEqualTo("one ");
        assistant.release(QUESTION);
        assertThat(chat.cancel(session, run).json()).isEqualTo(answer.json());
        assistant.release("next");
        assertThat(chat.ask(session, "next").status()).isEqualTo(201);
    }

    @Test
    void saysThatAnUnknownRunIsNotThere() {
        assertProblem(chat.http.get(ChatService.path(session, "none"))).hasStatus(404);
        assertProblem(chat.http.get(ChatService.path(session, "none") + "/events"))
                .hasStatus(404);
        assertProblem(chat.cancel(session, "none")).hasStatus(404);
        assertProblem(chat.ask("none", QUESTION)).hasStatus(404);
    }

    @Test
    void doesNotShowARunThroughAnotherSession() {
        var run = chat.start(session, QUESTION);

        assertProblem(chat.http.get(ChatService.path(chat.session(), run))).hasStatus(404);
        assertThat(chat.http.get(ChatService.path(session, run)).json().getString("id"))
                .isEqualTo(run);
    }

    @Test
    void refusesMessagesThatAreBlankTooLongOrNoText() {
        assertProblem(chat.ask(session, "  ")).hasStatus(400).hasPointer("/text");
        assertProblem(chat.ask(session, "x".repeat(101))).hasStatus(413).hasDetailContaining("100 characters");
        assertProblem(chat.http.post("/sessions/" + session + "/messages", Map.of("text", 7)))
                .hasStatus(400);
        assertProblem(chat.http.get(ChatService.path(session, "x") + "/events?after=-1"))
                .hasStatus(400);
    }

    @Test
    void tellsOfABugWithoutItsDetailAndGoesOn() {
        var reply = chat.ask(session, "break").json().getJsonObject("reply").getJsonObject("reply");

        assertThat(reply.getString("outcome")).isEqualTo("failed");
        assertThat(reply.getString("problem")).contains("broke down").doesNotContain("on purpose");
        assistant.release(QUESTION);
        assertThat(chat.ask(session, QUESTION).status()).isEqualTo(201);
    }

    @Test
    void titlesASessionFromItsFirstQuestionOnly() {
        assistant.release("First\n question");
        assistant.release("Second");
        chat.ask(session, "First\n question");
        chat.ask(session, "Second");

        assertThat(chat.find(session).getString("title")).isEqualTo("First question");
    }

    @Test
    void queuesRunsBeyondThoseAtOnce() {
        var others = List.of(chat.session(), chat.session());
        chat.start(session, "a x");
        chat.start(others.get(0), "b x");
        var queued = chat.start(others.get(1), "c x");

        assertThat(chat.http.get(ChatService.path(others.get(1), queued)).json().getString("status"))
                .isEqualTo("queued");

        assistant.release("a x");
        assistant.release("c x");
        assertThat(ChatService.joined(
                        chat.events(others.get(1), queued, Map.of()).untilEnd()))
                .isEqualTo("c x");
    }

    @Test
    void cancelsARunThatIsStillQueued() {
        var others = List.of(chat.session(), chat.session());
        chat.start(session, "a x");
        chat.start(others.get(0), "b x");
        var queued = chat.start(others.get(1), "c x");

        assertThat(chat.cancel(others.get(1), queued).json().getString("status"))
                .isEqualTo("stopped");

        assistant.release("a x");
        assistant.release("d");
        assertThat(chat.ask(others.get(1), "d").status()).isEqualTo(201);
        assertThat(assistant.prompts).extracting(prompt -> prompt.text()).doesNotContain("c x");
    }

    @Test
    void handsTheAssistantWhatWasSaidBefore() {
        assistant.release("first");
        assistant.release("second");
        chat.ask(session, "first");
        chat.ask(session, "second");

        assertThat(assistant.prompts.get(1).earlier())
                .extracting(message -> message.text())
                .containsExactly("first", "first");
    }

    @Test
    void removingASessionStopsItsRunAndEndsItsReaders() {
        var run = chat.start(session, QUESTION);
        var page = chat.events(session, run, Map.of());
        page.next();
        page.next();

        assertThat(chat.http.delete("/sessions/" + session).status()).isEqualTo(204);

        page.untilEnd();
        assistant.release(QUESTION);
        assertThat(chat.http.get("/sessions/" + session).status()).isEqualTo(404);
    }

    @Test
    void appendsEachEndToTheEventLog() {
        assistant.release(QUESTION);
        var log = chat.http.stream("/events", Map.of());

        var run = chat.ask(session, QUESTION).json().getJsonObject("run").getString("id");

        var entry = log.next();
        while (!entry.json().getJsonObject("data").getString("run").equals(run)) {
            entry = log.next();
        }

        assertThat(entry.event()).isEqualTo("chatmind.run.finished");
        assertThat(entry.json().getJsonObject("data").getString("outcome")).isEqualTo("done");
        assertThat(entry.json().getJsonObject("data").getInteger("tokens")).isEqualTo(3);
    }

    @Test
    void marksARunInterruptedWhenTheServiceStopsInItsMiddle() {
        var run = chat.start(session, QUESTION);
        var page = chat.events(session, run, Map.of());
        page.next();
        page.next();

        chat.http.restart();

        assertThat(chat.http.get(ChatService.path(session, run)).json().getString("status"))
                .isEqualTo("interrupted");
        assertThat(chat.lastText(session)).isEqualTo("one ");
        var events = chat.events(session, run, Map.of()).untilEnd();
        assertThat(events).extracting(TestEvent::event).containsExactly("run", "token", "interrupted");
    }
}
