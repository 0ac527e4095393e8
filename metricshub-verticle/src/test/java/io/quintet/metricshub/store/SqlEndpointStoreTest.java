package io.quintet.metricshub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quintet.events.CheckChanged;
import io.quintet.events.LogEntry;
import io.quintet.kit.failure.Failure;
import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.CheckResult;
import io.quintet.metricshub.domain.CheckStatus;
import io.quintet.metricshub.domain.Endpoint;
import io.quintet.metricshub.domain.Uptime;
import io.quintet.metricshub.domain.WatchedEndpoint;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints and results in both databases. */
class SqlEndpointStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicInteger ids = new AtomicInteger();
    private final List<LogEntry> told = new ArrayList<>();
    private TestStore database;
    private SqlEndpointStore store;

    private void open(TestDatabase kind) {
        database = TestStore.open(kind);
        database.store().onCommitted(told::addAll);
        store = new SqlEndpointStore(database.store());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesBackWhatWasAdded(TestDatabase kind) {
        open(kind);
        var first = Endpoint.added("e1", new CheckPlan("A", "http://a.example", 30, 5000, 204), false, NOW);
        var second = Endpoint.added("e2", new CheckPlan("B", "http://b.example", 5, 100, null), true, NOW);

        Await.await(store.add(first, 10));
        Await.await(store.add(second, 10));

        assertThat(Await.await(store.list())).containsExactly(first, second);
        assertThat(Await.await(store.find("e2"))).contains(new WatchedEndpoint(second, Uptime.NONE, List.of()));
        assertThat(Await.await(store.find("e3"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesMoreEndpointsThanAllowed(TestDatabase kind) {
        open(kind);
        Await.await(store.add(endpoint("e1", "http://a.example"), 1));

        var failure = catchThrowableOfType(
                Failure.class, () -> Await.await(store.add(endpoint("e2", "http://b.example"), 1)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.FULL);
        assertThat(failure.detail()).contains("METRICSHUB_ENDPOINTS");
        assertThat(Await.await(store.list())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesTheSameNameAndUrlTwice(TestDatabase kind) {
        open(kind);
        Await.await(store.add(endpoint("e1", "http://a.example"), 10));

        var failure = catchThrowableOfType(
                Failure.class, () -> Await.await(store.add(endpoint("e2", "http://a.example"), 10)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aResultChangesTheEndpointAndTellsOfANewStatusInTheSameCommit(TestDatabase kind) {
        open(kind);
        Await.await(store.add(endpoint("e1", "http://a.example"), 10));

        var up = Await.await(store.record("e1", up(1))).orElseThrow();
        Await.await(store.record("e1", up(2)));
        Await.await(store.record("e1", down(3)));

        assertThat(up.state().status()).isEqualTo(CheckStatus.UP);
        var found = Await.await(store.find("e1")).orElseThrow();
        assertThat(found.results()).containsExactly(up(1), up(2), down(3));
        assertThat(found.uptime()).isEqualTo(new Uptime(2, 1));
        assertThat(found.endpoint().state().since()).isEqualTo(NOW.plusSeconds(3));
        assertThat(told).extracting(LogEntry::event).containsOnly(CheckChanged.ADDRESS);
        assertThat(told)
                .extracting(entry ->
                        entry.data().getString("from") + " to " + entry.data().getString("to"))
                .containsExactly("unknown to up", "up to down");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheLastHundredResults(TestDatabase kind) {
        open(kind);
        Await.await(store.add(endpoint("e1", "http://a.example"), 10));
        Await.await(store.add(endpoint("e2", "http://b.example"), 10));

        Await.await(store.record("e1", down(0)));
        for (int second = 1; second <= 105; second++) {
            Await.await(store.record("e1", up(second)));
        }
        Await.await(store.record("e2", up(1)));

        var all = Await.await(store.find("e1")).orElseThrow();
        assertThat(all.results()).hasSize(100);
        assertThat(all.results().get(0)).isEqualTo(up(6));
        assertThat(all.uptime().percent()).isEqualTo(100.0);
        var listed = Await.await(store.listWatched(30));
        assertThat(listed).extracting(watched -> watched.results().size()).containsExactly(30, 1);
        assertThat(listed.get(0).results().get(29)).isEqualTo(up(105));
        assertThat(listed.get(0).uptime()).isEqualTo(new Uptime(100, 0));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void removesAnEndpointWithItsResults(TestDatabase kind) {
        open(kind);
        Await.await(store.add(endpoint("e1", "http://a.example"), 10));
        Await.await(store.record("e1", up(1)));

        assertThat(Await.await(store.remove("e1"))).isTrue();

        assertThat(Await.await(store.remove("e1"))).isFalse();
        assertThat(Await.await(store.record("e1", up(2)))).isEmpty();
        assertThat(Await.await(store.listWatched(30))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void seedsEachNameOnce(TestDatabase kind) {
        open(kind);
        seed(plan("A", "http://a.example"), plan("B", "http://b.example"));
        var first = Await.await(store.list());
        Await.await(store.remove(first.get(0).id()));

        seed(plan("A", "http://a.example"), plan("B", "http://b.example"), plan("C", "http://c.example"));

        assertThat(first).extracting(Endpoint::seeded).containsExactly(true, true);
        assertThat(Await.await(store.list()))
                .extracting(endpoint -> endpoint.plan().name())
                .containsExactly("B", "C");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSeedThatHasMovedKeepsItsResults(TestDatabase kind) {
        open(kind);
        seed(plan("A", "http://a.example:1"));
        var id = Await.await(store.list()).get(0).id();
        Await.await(store.record(id, up(1)));

        seed(plan("A", "http://a.example:2"));

        var moved = Await.await(store.find(id)).orElseThrow();
        assertThat(moved.endpoint().plan().url()).isEqualTo("http://a.example:2");
        assertThat(moved.results()).containsExactly(up(1));
    }

    private void seed(CheckPlan... plans) {
        Await.await(store.seed(List.of(plans), () -> "seed" + ids.incrementAndGet(), NOW));
    }

    private static Endpoint endpoint(String id, String url) {
        return Endpoint.added(id, plan("Site", url), false, NOW);
    }

    private static CheckPlan plan(String name, String url) {
        return new CheckPlan(name, url, 30, 5000, null);
    }

    private static CheckResult up(int seconds) {
        return new CheckResult(NOW.plusSeconds(seconds), CheckStatus.UP, 12.5, 200, "Answered 200.");
    }

    private static CheckResult down(int seconds) {
        return new CheckResult(NOW.plusSeconds(seconds), CheckStatus.DOWN, null, null, "Nobody listens.");
    }
}
