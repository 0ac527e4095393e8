package io.quintet.metricshub.client;

import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.CheckResult;
import io.quintet.metricshub.domain.CheckStatus;
import io.quintet.metricshub.domain.EndpointChecker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Checks with a GET on a connection of its own; redirects are not followed, and the body is not kept. */
public final class HttpChecker implements EndpointChecker {
    /** A longer body is not waited for. */
    private static final long BODY_MAX = 64 * 1024;

    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClientAgent client;
    private final Clock clock;

    public HttpChecker(Vertx vertx, Clock clock) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setIdleTimeout(60),
                // How many wait at once is decided by those who ask.
                new PoolOptions().setHttp1MaxSize(100));
        this.clock = clock;
    }

    @Override
    public Future<CheckResult> check(CheckPlan plan) {
        var at = clock.instant();
        var start = System.nanoTime();
        return client.request(options(plan))
                .compose(request -> sent(request, plan))
                .map(status -> judged(plan, at, status, start))
                .recover(failure -> Future.succeededFuture(
                        new CheckResult(at, CheckStatus.DOWN, null, null, Reasons.of(failure, plan))));
    }

    private static RequestOptions options(CheckPlan plan) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(plan.url())
                .setTimeout(plan.timeoutMillis())
                .putHeader(HttpHeaders.USER_AGENT, "Quintet-MetricsHub")
                .putHeader(HttpHeaders.ACCEPT, "*/*");
    }

    /** The status of the answer. The client's own limit is one of silence; this one is of the whole way to the answer. */
    private static Future<Integer> sent(HttpClientRequest request, CheckPlan plan) {
        return request.send()
                .map(HttpChecker::status)
                .timeout(plan.timeoutMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> request.reset().onFailure(gone -> {}));
    }

    /** A short body is read, so that the other side sees a whole exchange; a stream would never end. */
    private static int status(HttpClientResponse response) {
        var length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        response.exceptionHandler(gone -> {});
        if (length == null || Long.parseLong(length) > BODY_MAX) {
            response.request().reset().onFailure(gone -> {});
        }
        return response.statusCode();
    }

    private static CheckResult judged(CheckPlan plan, Instant at, int status, long start) {
        var millis = Math.round((System.nanoTime() - start) / NANOS_PER_MILLI * 10) / 10.0;
        return plan.accepts(status)
                ? new CheckResult(at, CheckStatus.UP, millis, status, "Answered " + status + ".")
                : new CheckResult(
                        at,
                        CheckStatus.DOWN,
                        millis,
                        status,
                        "Answered " + status + ", expected " + plan.expectation() + ".");
    }
}
