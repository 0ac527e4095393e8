package io.quintet.kit;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.Entries;
import io.quintet.events.EventsAfter;
import io.quintet.events.LogEntry;
import io.quintet.kit.event.Bus;
import io.quintet.kit.event.Follower;
import io.quintet.kit.event.LogReader;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.quintet.testing.TestService;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventLogTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaysWhatWasMissedAndThenFollows(TestDatabase database) {
        try (var notes = NotesVerticle.start(database.environment())) {
            add(notes, "first");
            add(notes, "second");
            try (var stream = notes.stream("/events?after=1", Map.of())) {
                assertThat(textOf(stream.next().data())).isEqualTo("second");
                add(notes, "third");
                var third = stream.next();

                assertThat(textOf(third.data())).isEqualTo("third");
                assertThat(third.id()).isEqualTo("3");
                assertThat(third.event()).isEqualTo("notes.note.added");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void resumesAfterTheLastEventThatWasSeen(TestDatabase database) {
        try (var notes = NotesVerticle.start(database.environment())) {
            IntStream.rangeClosed(1, 450).forEach(number -> add(notes, "note " + number));
            try (var stream = notes.stream("/events?after=7", Map.of("Last-Event-ID", "100"))) {
                for (int sequence = 101; sequence <= 450; sequence++) {
                    assertThat(stream.next().id()).isEqualTo(Integer.toString(sequence));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsNoEventOfATransactionThatFailed(TestDatabase database) {
        try (var notes = NotesVerticle.start(database.environment())) {
            assertProblem(notes.post("/notes", new JsonObject().put("text", "rolled back")))
                    .hasStatus(409);
            add(notes, "kept");

            try (var stream = notes.stream("/events?after=0", Map.of())) {
                var only = stream.next();

                assertThat(textOf(only.data())).isEqualTo("kept");
                assertThat(only.id()).isEqualTo("1");
            }
            assertThat(notes.get("/notes?q=rolled").json().getJsonArray("items"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsItsEntriesOverARestart(TestDatabase database) {
        try (var notes = NotesVerticle.start(database.environment())) {
            add(notes, "before");
            notes.restart();
            add(notes, "after");

            var entries = Await.await(
                    new Bus(notes.vertx()).ask("notes.events.after", new EventsAfter(0, 10), Entries.class));

            assertThat(entries.entries())
                    .extracting(entry -> entry.data().getString("text"))
                    .containsExactly("before", "after");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsWhatIsOlderThanItsRetentionAndCountsOn(TestDatabase database) {
        var environment = new HashMap<>(database.environment());
        environment.put("QUINTET_EVENTS_RETENTION", "1ms");
        try (var notes = NotesVerticle.start(environment)) {
            add(notes, "old");
            notes.restart();
            var bus = new Bus(notes.vertx());
            Await.until(() -> after(bus, 0).isEmpty());

            add(notes, "new");

            assertThat(after(bus, 0)).extracting(LogEntry::sequence).containsExactly(2L);
        }
    }

    private static List<LogEntry> after(Bus bus, long sequence) {
        return Await.await(bus.ask("notes.events.after", new EventsAfter(sequence, 10), Entries.class))
                .entries();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsAnotherServiceCatchUpAndFollow(TestDatabase database) {
        try (var notes = NotesVerticle.start(database.environment())) {
            add(notes, "missed");
            var heard = new Heard();
            var follower = Follower.follow(notes.vertx(), new Bus(notes.vertx()), "notes", heard);
            Await.until(() -> heard.texts.equals(List.of("missed")));

            IntStream.range(0, 50).forEach(number -> add(notes, "live " + number));
            Await.until(() -> heard.texts.size() == 51);
            follower.stop();

            assertThat(heard.texts.get(50)).isEqualTo("live 49");
        }
    }

    private static void add(TestService notes, String text) {
        assertThat(notes.post("/notes", new JsonObject().put("text", text)).status())
                .isEqualTo(201);
    }

    private static String textOf(String data) {
        return new JsonObject(data).getJsonObject("data").getString("text");
    }

    /** A reader that keeps what it hears in memory. */
    private static final class Heard implements LogReader {
        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public Future<Long> position(String app) {
            return Future.succeededFuture((long) texts.size());
        }

        @Override
        public Future<Void> accept(String app, List<LogEntry> entries) {
            entries.forEach(entry -> texts.add(entry.data().getString("text")));
            return Future.succeededFuture();
        }
    }
}
