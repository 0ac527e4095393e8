package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become problem documents; what was not expected is logged here, once. */
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final List<Integer> STATUSES = List.of(400, 403, 404, 405, 406, 413, 414, 415, 416, 431, 500, 503);

    private Problems() {}

    static void install(Router root) {
        STATUSES.forEach(status -> root.errorHandler(status, Problems::render));
    }

    private static void render(RoutingContext context) {
        var failure = context.failure();
        if (context.response().ended() || context.response().closed() || failure instanceof HttpClosedException) {
            return;
        }
        if (context.response().headWritten()) {
            log.error("A reply to {} broke off", context.normalizedPath(), failure);
            context.response().reset();
            return;
        }
        expected(unwrapped(failure))
                .flatMap(Failure::retryAfter)
                .ifPresent(wait -> context.response()
                        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        send(context, problem(context, unwrapped(failure)));
    }

    private static void send(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Json.encodeToBuffer(problem))
                .onFailure(gone -> log.debug("The client left before its problem"));
    }

    private static Problem problem(RoutingContext context, @Nullable Throwable failure) {
        if (failure instanceof ValidatorException invalid) {
            return Problem.invalid(Mistakes.of(invalid));
        }
        return expected(failure).map(Problem::of).orElseGet(() -> byStatus(context, failure));
    }

    /** What the router wrapped to give it a status. */
    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof HttpException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure;
    }

    private static Optional<Failure> expected(@Nullable Throwable failure) {
        if (failure instanceof Failure known) {
            return Optional.of(known);
        }
        if (failure instanceof DecodeException) {
            return Optional.of(Failure.invalid(Mistakes.NOT_JSON));
        }
        return Optional.empty();
    }

    private static Problem byStatus(RoutingContext context, @Nullable Throwable failure) {
        int status = failure == null || failure instanceof HttpException ? context.statusCode() : 500;
        var path = context.request().path();
        return switch (status) {
            case 404 -> Problem.status(404, "Not found", "There is nothing at " + path + ".");
            case 405 ->
                Problem.status(
                        405, "Method not allowed", context.request().method() + " is not possible at " + path + ".");
            case 500 -> bug(context, failure);
            default -> Problem.status(status, "The request was refused", "The server refused the request.");
        };
    }

    private static Problem bug(RoutingContext context, @Nullable Throwable failure) {
        var traceId = UUID.randomUUID().toString();
        log.error(
                "{} {} failed, trace id {}",
                context.request().method(),
                context.request().path(),
                traceId,
                failure);
        return Problem.bug(traceId);
    }
}
