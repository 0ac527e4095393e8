package io.quintet.metricshub.domain;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps endpoints and their last results. */
public interface EndpointStore {
    /** How many results are kept of each endpoint. */
    int RESULTS_KEPT = 100;

    /** Oldest first. */
    Future<List<Endpoint>> list();

    /** Oldest first, each with at most so many results. */
    Future<List<WatchedEndpoint>> listWatched(int results);

    Future<Optional<WatchedEndpoint>> find(String id);

    /** Adds it unless there are {@code max} already, or one with its name and URL; then the Future fails. */
    Future<Endpoint> add(Endpoint endpoint, int max);

    /** Answers whether it was there. */
    Future<Boolean> remove(String id);

    /** Adds the seeds that were never added before; one that has moved gets its new URL, one that was removed stays away. */
    Future<Void> seed(List<CheckPlan> seeds, Supplier<String> ids, Instant now);

    /** Stores a result, and a change of status for the event log; empty when the endpoint is gone. */
    Future<Optional<Endpoint>> record(String id, CheckResult result);
}
