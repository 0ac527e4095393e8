package io.quintet.metricshub.domain;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the checks when they are due and stores what they saw. */
public final class Checks {
    private static final Logger log = LoggerFactory.getLogger(Checks.class);

    private final EndpointStore store;
    private final EndpointChecker checker;
    private final CheckSchedule schedule;
    private final Clock clock;

    /**
     * @param parallel how many checks at once
     * @param random numbers from 0 to 1, against checks in step
     */
    public Checks(EndpointStore store, EndpointChecker checker, int parallel, DoubleSupplier random, Clock clock) {
        this.store = store;
        this.checker = checker;
        this.schedule = new CheckSchedule(parallel, random);
        this.clock = clock;
    }

    void begin(List<Endpoint> endpoints) {
        endpoints.forEach(endpoint -> schedule.addSpread(endpoint, clock.instant()));
    }

    void add(Endpoint endpoint) {
        schedule.add(endpoint, clock.instant());
    }

    void remove(String id) {
        schedule.remove(id);
    }

    /** To be called several times a second; answers when the checks that it started are stored. */
    public Future<Void> tick() {
        var started = schedule.start(clock.instant()).stream().map(this::check).toList();
        return Future.join(started).mapEmpty();
    }

    private Future<Void> check(Endpoint endpoint) {
        return checker.check(endpoint.plan())
                .compose(result -> store.record(endpoint.id(), result))
                .andThen(done -> schedule.finished(endpoint.id()))
                .onSuccess(recorded -> recorded.ifPresent(Checks::tell))
                .mapEmpty();
    }

    private static void tell(Endpoint endpoint) {
        var state = endpoint.state();
        if (state.since().equals(state.checkedAt())) {
            log.info("{} is {}: {}", endpoint.plan().name(), state.status().word(), state.reason());
        }
    }
}
