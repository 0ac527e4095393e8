package io.quintet.metricshub.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.LogEntry;
import io.quintet.metricshub.domain.Activity;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ribbon in both databases. */
class SqlActivityStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private TestStore database;
    private SqlActivityStore store;

    private void open(TestDatabase kind, int kept) {
        database = TestStore.open(kind);
        store = new SqlActivityStore(database.store(), kept);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void numbersTheEntriesOfAllAppsInOneRow(TestDatabase kind) {
        open(kind, 100);

        accept("taskflow", entry("taskflow", 5), entry("taskflow", 6));
        accept("datapulse", entry("datapulse", 1));

        assertThat(Await.await(store.after(0, 10)))
                .containsExactly(
                        new Activity(1, entry("taskflow", 5)),
                        new Activity(2, entry("taskflow", 6)),
                        new Activity(3, entry("datapulse", 1)));
        assertThat(Await.await(store.after(1, 1))).containsExactly(new Activity(2, entry("taskflow", 6)));
        assertThat(Await.await(store.newest())).isEqualTo(3);
        assertThat(Await.await(store.position("taskflow"))).isEqualTo(6);
        assertThat(Await.await(store.position("chatmind"))).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesEachEntryOnce(TestDatabase kind) {
        open(kind, 100);

        accept("taskflow", entry("taskflow", 1), entry("taskflow", 2));
        accept("taskflow", entry("taskflow", 1), entry("taskflow", 2));
        accept("taskflow", entry("taskflow", 2), entry("taskflow", 3));

        assertThat(Await.await(store.after(0, 10)))
                .extracting(activity -> activity.entry().sequence())
                .containsExactly(1L, 2L, 3L);
        assertThat(Await.await(store.newest())).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsFromTheNewestBackInPages(TestDatabase kind) {
        open(kind, 100);
        accept("taskflow", entry("taskflow", 1));
        accept("datapulse", entry("datapulse", 1));
        accept("taskflow", entry("taskflow", 2));

        assertThat(Await.await(store.recent(Optional.empty(), Long.MAX_VALUE, 2)))
                .extracting(Activity::id)
                .containsExactly(3L, 2L);
        assertThat(Await.await(store.recent(Optional.empty(), 2, 2)))
                .extracting(Activity::id)
                .containsExactly(1L);
        assertThat(Await.await(store.recent(Optional.of("taskflow"), Long.MAX_VALUE, 9)))
                .extracting(Activity::id)
                .containsExactly(3L, 1L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsOnlyTheNewestEntriesAndItsNumbers(TestDatabase kind) {
        open(kind, 3);

        accept("taskflow", entries(1, 5));
        accept("datapulse", entry("datapulse", 1));

        assertThat(Await.await(store.after(0, 10))).extracting(Activity::id).containsExactly(4L, 5L, 6L);
        assertThat(Await.await(store.position("taskflow"))).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writersAtTheSameTimeLeaveNoGapAndNoDouble(TestDatabase kind) {
        open(kind, 10_000);
        var writes = new ArrayList<Future<Void>>();
        for (int page = 0; page < 10; page++) {
            for (var app : List.of("taskflow", "datapulse", "chatmind")) {
                writes.add(store.accept(app, List.of(entries(app, 1, page + 1))));
            }
        }

        Await.await(Future.all(writes));

        assertThat(Await.await(store.after(0, 1000)))
                .extracting(Activity::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    }

    private void accept(String app, LogEntry... entries) {
        Await.await(store.accept(app, List.of(entries)));
    }

    private static LogEntry[] entries(long first, long last) {
        return entries("taskflow", first, last);
    }

    private static LogEntry[] entries(String app, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> entry(app, sequence))
                .toArray(LogEntry[]::new);
    }

    private static LogEntry entry(String app, long sequence) {
        return new LogEntry(app, sequence, NOW, app + ".thing.changed", new JsonObject().put("id", "x" + sequence));
    }
}
