package io.quintet.metricshub.event;

import io.quintet.events.Addresses;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.quintet.metricshub.domain.Activity;
import io.quintet.metricshub.domain.ActivityRibbon;
import io.quintet.metricshub.domain.CheckStatus;
import io.quintet.metricshub.domain.Endpoint;
import io.quintet.metricshub.domain.EndpointReport;
import io.quintet.metricshub.domain.EndpointService;
import io.quintet.metricshub.domain.Headline;
import io.quintet.metricshub.domain.Sampling;
import io.quintet.metricshub.domain.SystemReport;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what the other services ask: endpoints, what happened lately, one endpoint's facts, and the system's. */
public final class QuestionListener {
    /** The id that asks for the system rather than an endpoint. */
    public static final String SYSTEM = "system";

    private static final String APP = "metricshub";
    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String ACTIVITY = "activity";

    private final Sampling sampling;
    private final EndpointService endpoints;
    private final ActivityRibbon ribbon;

    public QuestionListener(Sampling sampling, EndpointService endpoints, ActivityRibbon ribbon) {
        this.sampling = sampling;
        this.endpoints = endpoints;
        this.ribbon = ribbon;
    }

    public void listenOn(Bus bus) {
        bus.answer(Addresses.find(APP), Find.class, this::find);
        bus.answer(Addresses.get(APP), Get.class, this::facts);
    }

    private Future<Found> find(Find question) {
        return ACTIVITY.equals(question.filter().get(KIND)) ? lately(question.limit()) : endpoints(question);
    }

    /** The newest of the ribbon; how many there are in all nobody counts, so the total is what is shown. */
    private Future<Found> lately(int limit) {
        return ribbon.recent(Optional.empty(), Long.MAX_VALUE, limit)
                .map(latest -> latest.stream().map(QuestionListener::item).toList())
                .map(items -> new Found(items, items.size()));
    }

    private Future<Found> endpoints(Find question) {
        return endpoints
                .search(question.text(), status(question.filter()))
                .map(endpoints -> found(endpoints, question.limit()));
    }

    private static Optional<CheckStatus> status(Map<String, String> filter) {
        filter.keySet().stream().filter(key -> !key.equals(STATUS)).findFirst().ifPresent(key -> {
            throw Failure.invalid("MetricsHub finds endpoints by text and status, not by " + key + ".");
        });
        return Optional.ofNullable(filter.get(STATUS)).map(QuestionListener::status);
    }

    private static CheckStatus status(String word) {
        return Arrays.stream(CheckStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("An endpoint is up, down or unknown, never " + word + "."));
    }

    private static Found found(List<Endpoint> endpoints, int limit) {
        var items = endpoints.stream().limit(limit).map(QuestionListener::item).toList();
        return new Found(items, endpoints.size());
    }

    private static FoundItem item(Endpoint endpoint) {
        return new FoundItem(
                endpoint.id(), "endpoint", endpoint.plan().name(), EndpointReport.summary(endpoint), endpoint.link());
    }

    private static FoundItem item(Activity activity) {
        var headline = Headline.of(activity.entry());
        return new FoundItem(
                Long.toString(activity.id()),
                ACTIVITY,
                headline.title(),
                activity.entry().at().toString(),
                headline.link().orElse("/metricshub"));
    }

    private Future<Facts> facts(Get question) {
        return question.id().equals(SYSTEM)
                ? sampling.newest().map(SystemReport::of)
                : endpoints.find(question.id()).map(EndpointReport::of);
    }
}
