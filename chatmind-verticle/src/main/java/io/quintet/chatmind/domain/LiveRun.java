package io.quintet.chatmind.domain;

import io.quintet.chatmind.domain.Piece.Citation;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.chatmind.domain.Piece.Token;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Signal;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A run while it is answered here: keeps the reply so far and ends once, for the first reason to end that comes. */
final class LiveRun implements Replying {
    private final RunStore.Asked asked;
    private final RunStore store;
    private final Clock clock;
    private final String answerId;
    private final EventWriter writer;
    private final Signal written = new Signal();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Future<Message.Answer> finished;

    private final StringBuilder text = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private int tokens;
    private OptionalLong firstToken = OptionalLong.empty();

    private record End(RunStatus status, String problem) {}

    LiveRun(RunStore.Asked asked, RunStore store, Clock clock, String answerId) {
        this.asked = asked;
        this.store = store;
        this.clock = clock;
        this.answerId = answerId;
        this.writer = new EventWriter(this::write, clock);
        this.finished = Future.fromCompletionStage(end).compose(this::finish);
    }

    RunStore.Asked asked() {
        return asked;
    }

    /** Completes when the run's end is stored. */
    Future<Message.Answer> finished() {
        return finished;
    }

    boolean ended() {
        return end.isDone();
    }

    /** Tells after each write of events. */
    Subscription onWritten(Runnable wake) {
        return written.add(wake);
    }

    void end(RunStatus status, String problem) {
        end.complete(new End(status, problem));
    }

    @Override
    public Future<Void> looks(Step step) {
        if (ended()) {
            return gone();
        }
        steps.add(step);
        return writer.add(step);
    }

    @Override
    public Future<Void> says(String token) {
        if (ended()) {
            return gone();
        }
        if (tokens == 0) {
            firstToken = OptionalLong.of(millisUntil(clock.instant()));
        }
        tokens++;
        text.append(token);
        return writer.add(new Token(token));
    }

    @Override
    public Future<Void> cites(Citation citation) {
        if (ended()) {
            return gone();
        }
        if (citations.contains(citation)) {
            return Future.succeededFuture();
        }
        citations.add(citation);
        return writer.add(citation);
    }

    @Override
    public Future<Void> stopped() {
        return Future.fromCompletionStage(end).mapEmpty();
    }

    private static Future<Void> gone() {
        return Failure.conflict("The run has ended.").future();
    }

    private Future<Void> write(List<RunEvent> events) {
        return store.write(asked.run().id(), events).onSuccess(stored -> written.fire());
    }

    private Future<Message.Answer> finish(End reason) {
        return writer.close(new Piece.Ended(reason.status()))
                .compose(rest -> store.finish(ending(reason, rest)))
                .onSuccess(stored -> written.fire());
    }

    private RunStore.Ending ending(End reason, List<RunEvent> rest) {
        var now = clock.instant();
        var run = asked.run().ended(reason.status(), now);
        var outcome = new Outcome(reason.status(), reason.problem(), run.model(), tokens, firstToken, millisUntil(now));
        var answer = new Message.Answer(
                answerId, run.sessionId(), run.id(), 0, text.toString(), now, outcome, steps, citations);
        return new RunStore.Ending(run, answer, rest);
    }

    private long millisUntil(Instant moment) {
        return Math.max(0, Duration.between(asked.run().createdAt(), moment).toMillis());
    }
}
