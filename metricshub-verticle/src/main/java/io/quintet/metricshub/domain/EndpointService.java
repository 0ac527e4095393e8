package io.quintet.metricshub.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The endpoints that are checked: add, list, find, remove. */
public final class EndpointService {
    /** Results of each endpoint in the list; an endpoint by itself comes with all. */
    public static final int RECENT_RESULTS = 30;

    private final EndpointStore store;
    private final Checks checks;
    private final int max;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param max how many endpoints there may be */
    public EndpointService(EndpointStore store, Checks checks, int max, Supplier<String> ids, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.max = max;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds what the installation brings. */
    public Future<Void> seed(List<CheckPlan> seeds) {
        return store.seed(seeds, ids, clock.instant());
    }

    /** Checks everything there is from now on. */
    public Future<Void> startChecks() {
        return store.list().onSuccess(checks::begin).mapEmpty();
    }

    public Future<List<WatchedEndpoint>> list() {
        return store.listWatched(RECENT_RESULTS);
    }

    public Future<WatchedEndpoint> find(String id) {
        return store.find(id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    public Future<WatchedEndpoint> add(CheckPlan plan) {
        return store.add(Endpoint.added(ids.get(), plan, false, clock.instant()), max)
                .onSuccess(checks::add)
                .map(endpoint -> new WatchedEndpoint(endpoint, Uptime.NONE, List.of()));
    }

    public Future<Void> remove(String id) {
        return store.remove(id)
                .compose(there ->
                        there ? Future.<Void>succeededFuture() : missing(id).future())
                .onSuccess(removed -> checks.remove(id));
    }

    /** Those with all the words in name or URL, and the status, if one is given. */
    public Future<List<Endpoint>> search(String text, Optional<CheckStatus> status) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return store.list()
                .map(endpoints -> endpoints.stream()
                        .filter(endpoint -> status.isEmpty()
                                || status.get() == endpoint.state().status())
                        .filter(endpoint -> mentions(endpoint, words))
                        .toList());
    }

    private static boolean mentions(Endpoint endpoint, String[] words) {
        var text = (endpoint.plan().name() + " " + endpoint.plan().url()).toLowerCase(Locale.ROOT);
        return List.of(words).stream().allMatch(text::contains);
    }

    private static Failure missing(String id) {
        return Failure.notFound("There is no endpoint " + id + ".");
    }
}
