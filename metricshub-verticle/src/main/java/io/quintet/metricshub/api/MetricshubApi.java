package io.quintet.metricshub.api;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.metricshub.domain.Activity;
import io.quintet.metricshub.domain.ActivityRibbon;
import io.quintet.metricshub.domain.EndpointService;
import io.quintet.metricshub.domain.Sampling;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;

/** The operations of MetricsHub's contract. */
public final class MetricshubApi {
    private static final int HISTORY_MINUTES = (int) Sampling.HISTORY.toMinutes();
    private static final int PAGE = 100;

    private final Sampling sampling;
    private final EndpointService endpoints;
    private final ActivityRibbon ribbon;

    public MetricshubApi(Sampling sampling, EndpointService endpoints, ActivityRibbon ribbon) {
        this.sampling = sampling;
        this.endpoints = endpoints;
        this.ribbon = ribbon;
    }

    public Operations operations() {
        return new Operations()
                .on("readSystem", this::readSystem)
                .on("streamSystem", this::streamSystem)
                .on("listHistory", this::listHistory)
                .on("listEndpoints", this::listEndpoints)
                .on("createEndpoint", this::createEndpoint)
                .on("findEndpoint", this::findEndpoint)
                .on("removeEndpoint", this::removeEndpoint)
                .on("followActivity", this::followActivity)
                .on("listActivity", this::listActivity);
    }

    private Future<Reply> readSystem(Request request) {
        return sampling.newest().map(sample -> Reply.ok(SampleView.of(sample)));
    }

    private Future<Reply> streamSystem(Request request) {
        return Future.succeededFuture(Reply.stream(stream -> SampleStream.start(sampling, stream)));
    }

    private Future<Reply> listHistory(Request request) {
        var back = Duration.ofMinutes(request.query("minutes", HISTORY_MINUTES));
        var points = sampling.history(back).stream().map(HistoryPointView::of).toList();
        return Future.succeededFuture(Reply.ok(PageView.whole(points)));
    }

    private Future<Reply> listEndpoints(Request request) {
        return endpoints
                .list()
                .map(all -> Reply.ok(
                        PageView.whole(all.stream().map(EndpointView::of).toList())));
    }

    private Future<Reply> createEndpoint(Request request) {
        return endpoints
                .add(request.body(NewEndpointView.class).plan())
                .map(added -> Reply.created("/endpoints/" + added.endpoint().id(), EndpointView.of(added)));
    }

    private Future<Reply> findEndpoint(Request request) {
        return endpoints.find(request.path("endpointId")).map(found -> Reply.ok(EndpointDetailView.of(found)));
    }

    private Future<Reply> removeEndpoint(Request request) {
        return endpoints.remove(request.path("endpointId")).map(removed -> Reply.noContent());
    }

    private Future<Reply> followActivity(Request request) {
        return request.resumeAfterNumber()
                .map(Future::succeededFuture)
                .orElseGet(ribbon::newest)
                .map(after -> Reply.follow(new ActivityFeed(ribbon), after));
    }

    private Future<Reply> listActivity(Request request) {
        var limit = request.query("limit", PAGE);
        var before = request.query("cursor").map(MetricshubApi::cursor).orElse(Long.MAX_VALUE);
        return ribbon.recent(request.query("app"), before, limit + 1).map(found -> Reply.ok(page(found, limit)));
    }

    /** @param found one more than the limit where there is a next page */
    private static PageView<ActivityView> page(List<Activity> found, int limit) {
        var items = found.stream().limit(limit).map(ActivityView::of).toList();
        var next = found.size() > limit ? String.valueOf(items.get(limit - 1).id()) : null;
        return new PageView<>(items, next);
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException other) {
            throw Failure.invalid("query/cursor", "This is not the `next` of a page before.");
        }
    }
}
