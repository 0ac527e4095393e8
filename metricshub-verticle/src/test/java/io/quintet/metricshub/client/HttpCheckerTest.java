package io.quintet.metricshub.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.CheckResult;
import io.quintet.metricshub.domain.CheckStatus;
import io.quintet.testing.Await;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks of real servers, and of places where there is none. */
class HttpCheckerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private final HttpChecker checker = new HttpChecker(vertx, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        Await.await(vertx.close());
    }

    @Test
    void isUpWhenTheServerAnswersWithSuccess() {
        int port = serve(request -> request.response().end("{}"));

        var result = check(port, 5000, null);

        assertThat(result.at()).isEqualTo(NOW);
        assertThat(result.status()).isEqualTo(CheckStatus.UP);
        assertThat(result.httpStatus()).isEqualTo(200);
        assertThat(result.reason()).isEqualTo("Answered 200.");
        assertThat(result.latencyMillis()).isPositive().isLessThan(5000);
    }

    @Test
    void latencyIsTheTimeToTheHeadOfTheAnswer() {
        int port =
                serve(request -> vertx.setTimer(150, late -> request.response().end()));

        assertThat(check(port, 5000, null).latencyMillis()).isBetween(145.0, 4000.0);
    }

    @Test
    void isDownWhenTheStatusIsAnotherThanExpected() {
        int port = serve(request -> request.response().setStatusCode(503).end("no"));

        var result = check(port, 5000, null);

        assertThat(result.status()).isEqualTo(CheckStatus.DOWN);
        assertThat(result.httpStatus()).isEqualTo(503);
        assertThat(result.latencyMillis()).isNotNull();
        assertThat(result.reason()).isEqualTo("Answered 503, expected 200 to 299.");
    }

    @Test
    void doesNotFollowARedirectWhichMayBeWhatIsExpected() {
        int port = serve(request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "/login")
                .end());

        assertThat(check(port, 5000, 302).status()).isEqualTo(CheckStatus.UP);
        assertThat(check(port, 5000, null).reason()).isEqualTo("Answered 302, expected 200 to 299.");
    }

    @Test
    void isDownWhenNobodyListens() {
        int port = serve(request -> request.response().end());
        Await.await(server.close());

        var result = check(port, 5000, null);

        assertThat(result.status()).isEqualTo(CheckStatus.DOWN);
        assertThat(result.httpStatus()).isNull();
        assertThat(result.latencyMillis()).isNull();
        assertThat(result.reason()).isEqualTo("Nobody listens at localhost:" + port + ".");
    }

    @Test
    void isDownWhenNoAnswerComesInTime() {
        int port = serve(request -> {});

        var result = check(port, 200, null);

        assertThat(result.status()).isEqualTo(CheckStatus.DOWN);
        assertThat(result.reason()).isEqualTo("No answer within 200 ms.");
    }

    @Test
    void isDownWhenTheConnectionIsClosedWithoutAnAnswer() {
        int port = serve(request -> request.connection().close());

        assertThat(check(port, 5000, null).reason())
                .isEqualTo("localhost:" + port + " closed the connection without an answer.");
    }

    @Test
    void isDownWhenTheNameIsNotKnown() {
        var plan = new CheckPlan("x", "http://no-such-host.invalid/", 5, 5000, null);

        assertThat(Await.await(checker.check(plan)).reason())
                .isEqualTo("The name of no-such-host.invalid is not known.");
    }

    @Test
    void isDownWhenTheServerDoesNotSpeakTls() {
        int port = serve(request -> request.response().end());
        var plan = new CheckPlan("x", "https://localhost:" + port + "/", 5, 5000, null);

        assertThat(Await.await(checker.check(plan)).reason()).startsWith("No secure connection with localhost");
    }

    @Test
    void doesNotWaitForTheEndOfAStreamAndLeavesIt() {
        var left = new AtomicBoolean();
        int port = serve(request -> {
            request.response().closeHandler(gone -> left.set(true));
            request.response().setChunked(true).write("data: 1\n\n");
        });

        assertThat(check(port, 5000, null).status()).isEqualTo(CheckStatus.UP);
        Await.until(left::get);
    }

    private int serve(Handler<HttpServerRequest> handler) {
        server = Await.await(vertx.createHttpServer().requestHandler(handler).listen(0, "localhost"));
        return server.actualPort();
    }

    private CheckResult check(int port, int timeoutMillis, Integer expected) {
        var plan = new CheckPlan("x", "http://localhost:" + port + "/health", 5, timeoutMillis, expected);
        return Await.await(checker.check(plan));
    }
}
