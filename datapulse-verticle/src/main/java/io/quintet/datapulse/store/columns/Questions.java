package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Asker;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks DuckDB a few questions at a time on threads of their own; some more wait, and each has its time. */
final class Questions {
    private static final int WAITING = 64;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final ColumnEngine engine;
    private final ColumnLimits limits;
    private final WorkerExecutor workers;
    private int present;

    Questions(Vertx vertx, ColumnEngine engine, ColumnLimits limits) {
        this.vertx = vertx;
        this.engine = engine;
        this.limits = limits;
        this.workers = vertx.createSharedWorkerExecutor(
                "datapulse-questions", limits.questions(), limits.time().toSeconds() + 60, TimeUnit.SECONDS);
    }

    <T> Future<T> ask(Question.Work<T> work, Asker asker) {
        if (present >= limits.questions() + WAITING) {
            return Failure.tooMany("%,d questions are waiting already.".formatted(WAITING), RETRY)
                    .future();
        }
        present++;
        var question = new Question();
        asker.whenLeft(question::leave);
        long timer = vertx.setTimer(limits.time().toMillis(), late -> question.expire(limits.time()));
        return workers.executeBlocking(() -> run(work, question), false).onComplete(done -> end(timer));
    }

    private void end(long timer) {
        present--;
        vertx.cancelTimer(timer);
    }

    private <T> T run(Question.Work<T> work, Question question) throws SQLException {
        try (var connection = engine.connect()) {
            return work.run(connection, question);
        } catch (SQLException failed) {
            throw SqlFailures.expected(failed);
        }
    }

    Future<Void> close() {
        return workers.close();
    }
}
