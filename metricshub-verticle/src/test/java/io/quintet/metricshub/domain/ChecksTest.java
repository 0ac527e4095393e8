package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens around a check. */
class ChecksTest {
    private static final CheckPlan PLAN = new CheckPlan("Site", "http://example.org", 10, 1000, null);

    private final Hands clock = new Hands();
    private final Memory store = new Memory();
    private final List<Promise<CheckResult>> running = new ArrayList<>();
    private final Checks checks = new Checks(store, this::check, 2, () -> 0.5, clock);

    private Future<CheckResult> check(CheckPlan plan) {
        running.add(Promise.promise());
        return running.get(running.size() - 1).future();
    }

    @Test
    void storesWhatACheckSaw() {
        checks.add(endpoint("a"));

        var tick = checks.tick();
        running.get(0).complete(up());

        assertThat(tick.succeeded()).isTrue();
        assertThat(store.recorded).containsExactly("a up");
    }

    @Test
    void aSlowCheckIsNotStartedAgain() {
        checks.add(endpoint("a"));
        var first = checks.tick();

        clock.later(60);
        var second = checks.tick();

        assertThat(running).hasSize(1);
        assertThat(first.isComplete()).isFalse();
        assertThat(second.succeeded()).isTrue();
    }

    @Test
    void othersWaitWhileAsManyAsAllowedRun() {
        checks.add(endpoint("a"));
        checks.add(endpoint("b"));
        checks.add(endpoint("c"));
        var ticks = new ArrayList<>(List.of(checks.tick()));
        assertThat(running).hasSize(2);

        running.get(0).complete(up());
        ticks.add(checks.tick());

        assertThat(running).hasSize(3);
        assertThat(ticks).hasSize(2);
    }

    @Test
    void aResultThatCannotBeStoredIsToldAndTheNextCheckComes() {
        checks.add(endpoint("a"));
        store.broken = true;
        var failed = checks.tick();
        running.get(0).complete(up());

        store.broken = false;
        clock.later(10);
        var next = checks.tick();
        running.get(1).complete(up());

        assertThat(failed.failed()).isTrue();
        assertThat(next.succeeded()).isTrue();
        assertThat(store.recorded).containsExactly("a up");
    }

    private Endpoint endpoint(String id) {
        return Endpoint.added(id, PLAN, false, clock.instant());
    }

    private CheckResult up() {
        return new CheckResult(clock.instant(), CheckStatus.UP, 1.0, 200, "Answered 200.");
    }

    /** A clock that a test moves. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void later(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Remembers what was recorded. */
    private static final class Memory implements EndpointStore {
        private final List<String> recorded = new ArrayList<>();
        private boolean broken;

        @Override
        public Future<Optional<Endpoint>> record(String id, CheckResult result) {
            if (broken) {
                return Future.failedFuture("disk full");
            }
            recorded.add(id + " " + result.status().word());
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<List<Endpoint>> list() {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<List<WatchedEndpoint>> listWatched(int results) {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<Optional<WatchedEndpoint>> find(String id) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Endpoint> add(Endpoint endpoint, int max) {
            return Future.succeededFuture(endpoint);
        }

        @Override
        public Future<Boolean> remove(String id) {
            return Future.succeededFuture(true);
        }

        @Override
        public Future<Void> seed(List<CheckPlan> seeds, Supplier<String> ids, Instant now) {
            return Future.succeededFuture();
        }
    }
}
