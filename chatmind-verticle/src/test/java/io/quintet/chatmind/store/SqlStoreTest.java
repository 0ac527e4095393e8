package io.quintet.chatmind.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.chatmind.HeldAssistant;
import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Outcome;
import io.quintet.chatmind.domain.Piece;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.RunEvent;
import io.quintet.chatmind.domain.RunService;
import io.quintet.chatmind.domain.RunStatus;
import io.quintet.chatmind.domain.RunStore.Asked;
import io.quintet.chatmind.domain.RunStore.Ending;
import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionQuery;
import io.quintet.events.RunFinished;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.failure.Failure;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlStoreTest {
    private static final Instant T0 = Instant.parse("2026-11-23T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private ServiceKit kit;
    private SqlSessionStore sessions;
    private SqlRunStore runs;

    private void open(TestDatabase database) {
        var config = ServiceConfig.from("chatmind", Settings.of(database.environment()));
        kit = Await.await(ServiceKit.open(vertx, config));
        sessions = new SqlSessionStore(kit.store());
        runs = new SqlRunStore(kit.store());
    }

    @AfterEach
    void close() {
        Await.await(kit.close());
        Await.await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhoWaitsForMoreOfARunThatItIsGone(TestDatabase database) {
        open(database);
        var rules = new RunService.Rules(1_000, 1);
        var service = new RunService(runs, sessions, new HeldAssistant(), rules, Clock.systemUTC(), () -> "id");
        Await.await(sessions.create(session("s1", "", 0), 10));
        var asked = ask("s1", "r1", "one", 1);

        assertThat(Await.await(service.eventsAfter(asked.run(), 1, 10))).isEmpty();
        Await.await(sessions.remove("s1"));

        assertThatThrownBy(() -> Await.await(service.eventsAfter(asked.run(), 1, 10)))
                .hasMessage("There is no run r1 in this session.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsASession(TestDatabase database) {
        open(database);
        var session = session("s1", "Garden", 0);

        assertThat(Await.await(sessions.create(session, 10))).isEqualTo(session);

        assertThat(Await.await(sessions.find("s1"))).contains(session);
        assertThat(Await.await(sessions.find("s2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesASessionTooMany(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 1));

        assertThatThrownBy(() -> Await.await(sessions.create(session("s2", "", 0), 1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.FULL));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsSessionsTheLastUsedFirst(TestDatabase database) {
        open(database);
        Stream.of(session("a", "", 1), session("b", "", 3), session("c", "", 3), session("d", "", 2))
                .forEach(session -> Await.await(sessions.create(session, 10)));

        var page = Await.await(sessions.list(new SessionQuery("", 2, Optional.empty())));
        var after = SessionQuery.Position.of(page.get(1));
        var rest = Await.await(sessions.list(new SessionQuery("", 2, Optional.of(after))));

        assertThat(page).extracting(Session::id).containsExactly("c", "b");
        assertThat(rest).extracting(Session::id).containsExactly("d", "a");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTextInTitlesAndMessagesInAnyCase(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "ÄPFEL 50%", 0), 10));
        Await.await(sessions.create(session("s2", "other", 1), 10));
        ask("s2", "r1", "Where are the Äpfel_?", 2);

        assertThat(found("äpfel")).containsExactly("s2", "s1");
        assertThat(found("50%")).containsExactly("s1");
        assertThat(found("l_")).containsExactly("s2");
        assertThat(found("0_")).isEmpty();
        assertThat(Await.await(sessions.count("äpfel"))).isEqualTo(2);
        assertThat(Await.await(sessions.count(""))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesASessionAnotherTitle(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "Garden", 0), 10));

        var retitled = Await.await(sessions.retitle("s1", "Roof", T0.plusSeconds(5)));

        assertThat(retitled).map(Session::title).contains("Roof");
        assertThat(retitled).map(Session::updatedAt).contains(T0.plusSeconds(5));
        assertThat(found("garden")).isEmpty();
        assertThat(Await.await(sessions.retitle("none", "Roof", T0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesAQuestionWithItsRunAndTheFirstTitle(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));

        var asked = ask("s1", "r1", "How?", 1);

        assertThat(asked.session().title()).isEqualTo("title of How?");
        assertThat(asked.question().place()).isEqualTo(1);
        assertThat(Await.await(sessions.find("s1"))).isEqualTo(Optional.of(asked.session()));
        assertThat(asked.session().runId()).contains("r1");
        assertThat(Await.await(runs.eventsAfter("r1", 0, 10)))
                .containsExactly(new RunEvent(1, T0.plusSeconds(1), new Piece.Started()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesASecondRunAndNamesTheFirst(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));

        var both =
                Stream.of("r1", "r2").map(run -> asking("s1", run, "How?", 1)).toList();
        Await.await(Future.join(both).otherwiseEmpty());

        assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
        var refused = both.stream().filter(Future::failed).findFirst().orElseThrow();
        var running = both.stream()
                .filter(Future::succeeded)
                .findFirst()
                .orElseThrow()
                .result()
                .run()
                .id();
        assertThat(refused.cause()).hasMessageContaining(running);
        assertThat(Await.await(sessions.find("s1"))).map(Session::messages).contains(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesAQuestionToASessionThatIsNotThere(TestDatabase database) {
        open(database);

        assertThatThrownBy(() -> ask("none", "r1", "How?", 0)).hasMessage("There is no session none.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEventsAndTheAnswerOfARun(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));
        var asked = ask("s1", "r1", "How?", 1);
        var step = new Piece.Step(App.TASKFLOW, "which tasks are overdue");
        var citation = new Piece.Citation("Fence", App.TASKFLOW, "/taskflow?task=1");
        var events = events(2, step, new Piece.Token("So "), new Piece.Token("it is.\n"));
        var last = events(5, citation, new Piece.Ended(RunStatus.DONE));

        Await.await(runs.begin("r1"));
        Await.await(runs.write("r1", events));
        var answer = Await.await(runs.finish(ending(asked.run(), RunStatus.DONE, last)));

        assertThat(answer.place()).isEqualTo(2);
        assertThat(Await.await(runs.eventsAfter("r1", 1, 10)))
                .isEqualTo(Stream.concat(events.stream(), last.stream()).toList());
        assertThat(Await.await(sessions.messages("s1", 100, 10)))
                .containsExactly(asked.question(), answer.from(List.of(step), List.of(citation)));
        assertThat(Await.await(sessions.messages("s1", 2, 10))).containsExactly(asked.question());
        assertThat(Await.await(sessions.messagesOf("r1"))).hasSize(2);
        assertThat(Await.await(runs.find("s1", "r1"))).map(Run::status).contains(RunStatus.DONE);
        assertThat(Await.await(runs.open())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void appendsTheEndToTheEventLog(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));
        var asked = ask("s1", "r1", "How?", 1);

        Await.await(runs.finish(ending(asked.run(), RunStatus.STOPPED, List.of())));

        var entries = Await.await(kit.log().entriesAfter(0, 10));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).data().mapTo(RunFinished.class))
                .isEqualTo(new RunFinished("s1", "r1", "test", "stopped", 2, 30, 40));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesNothingMoreForARunThatHasEnded(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));
        var asked = ask("s1", "r1", "How?", 1);
        var ending = ending(asked.run(), RunStatus.INTERRUPTED, events(2, new Piece.Ended(RunStatus.INTERRUPTED)));
        Await.await(runs.finish(ending));

        assertThat(failed(runs.finish(ending))).isTrue();
        assertThat(failed(runs.begin("r1"))).isTrue();
        assertThat(failed(runs.write("r1", events(3, new Piece.Token("late"))))).isTrue();
        assertThat(Await.await(runs.eventsAfter("r1", 0, 10))).hasSize(2);
        assertThat(Await.await(sessions.find("s1"))).map(Session::messages).contains(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsEverythingAboutASession(TestDatabase database) {
        open(database);
        Await.await(sessions.create(session("s1", "", 0), 10));
        ask("s1", "r1", "How?", 1);

        assertThat(Await.await(sessions.remove("s1"))).isTrue();

        assertThat(Await.await(sessions.remove("s1"))).isFalse();
        assertThat(Await.await(sessions.find("s1"))).isEmpty();
        assertThat(Await.await(runs.find("s1", "r1"))).isEmpty();
        assertThat(Await.await(runs.open())).isEmpty();
        assertThat(Await.await(runs.eventsAfter("r1", 0, 10))).isEmpty();
        assertThat(Await.await(sessions.messages("s1", 100, 10))).isEmpty();
    }

    private List<String> found(String text) {
        return Await.await(sessions.list(new SessionQuery(text, 10, Optional.empty()))).stream()
                .map(Session::id)
                .toList();
    }

    private Asked ask(String session, String run, String text, int seconds) {
        return Await.await(asking(session, run, text, seconds));
    }

    private Future<Asked> asking(String session, String run, String text, int seconds) {
        var at = T0.plusSeconds(seconds);
        var question = new Message.Question("q-" + run, session, run, 0, text, at);
        var queued = new Run(run, session, question.id(), RunStatus.QUEUED, "test", at, Optional.empty());
        return runs.ask(question, queued, "title of " + text);
    }

    private static Ending ending(Run run, RunStatus status, List<RunEvent> events) {
        var at = T0.plusSeconds(9);
        var outcome = new Outcome(status, "", "test", 2, OptionalLong.of(30), 40);
        var answer = new Message.Answer(
                "a-" + run.id(), run.sessionId(), run.id(), 0, "So it is.\n", at, outcome, List.of(), List.of());
        return new Ending(run.ended(status, at), answer, events);
    }

    private static List<RunEvent> events(long first, Piece... pieces) {
        return Stream.iterate(0, index -> index + 1)
                .limit(pieces.length)
                .map(index -> new RunEvent(first + index, T0.plusSeconds(2), pieces[index]))
                .toList();
    }

    private static Session session(String id, String title, int seconds) {
        var at = T0.plusSeconds(seconds);
        return new Session(id, title, 0, Optional.empty(), at, at);
    }

    private static boolean failed(Future<?> future) {
        Await.await(future.otherwiseEmpty());
        return future.failed();
    }
}
