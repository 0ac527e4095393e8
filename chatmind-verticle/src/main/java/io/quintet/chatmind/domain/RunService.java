package io.quintet.chatmind.domain;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers messages: each starts a run, one at a time in a session, that goes on whoever reads it. */
public final class RunService {
    private static final Logger log = LoggerFactory.getLogger(RunService.class);
    /** So many messages before the question are handed to the assistant. */
    private static final int EARLIER = 20;

    private static final String BUG = "The assistant broke down in the middle. What it had written is kept.";

    private final RunStore runs;
    private final SessionStore sessions;
    private final Assistant assistant;
    private final Rules rules;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Slots slots;
    private final Map<String, LiveRun> live = new HashMap<>();

    /**
     * @param messageLength characters a message may have
     * @param runsAtOnce the others are queued
     */
    public record Rules(int messageLength, int runsAtOnce) {}

    /** A message that was taken. */
    public record Started(RunStore.Asked asked, Future<Message.Answer> answer) {}

    public RunService(
            RunStore runs, SessionStore sessions, Assistant assistant, Rules rules, Clock clock, Supplier<String> ids) {
        this.runs = runs;
        this.sessions = sessions;
        this.assistant = assistant;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.slots = new Slots(rules.runsAtOnce());
    }

    public List<Assistant.Model> models() {
        return List.of(assistant.model());
    }

    /** Completes when the message is stored; the answer goes on from there. */
    public Future<Started> ask(String session, String text) {
        if (text.isBlank()) {
            return Failure.invalid("/text", "A message is more than blanks.").future();
        }
        if (text.length() > rules.messageLength()) {
            return tooLong(text).future();
        }
        var now = clock.instant();
        var question = new Message.Question(ids.get(), session, ids.get(), 0, text, now);
        var run = new Run(
                question.runId(),
                session,
                question.id(),
                RunStatus.QUEUED,
                assistant.model().id(),
                now,
                Optional.empty());
        return runs.ask(question, run, Title.from(text)).map(this::launch);
    }

    /** Ends a run with its text so far; one that has ended stays as it is. */
    public Future<Run> cancel(String session, String run) {
        return find(session, run).compose(found -> {
            if (found.status().ended()) {
                return Future.succeededFuture(found);
            }
            return stop(found).compose(stopped -> find(session, run));
        });
    }

    public Future<Run> find(String session, String run) {
        return runs.find(session, run)
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Failure.notFound("There is no run " + run + " in this session.")
                                .future()));
    }

    /** Fails when the run is gone, so that who waits for more of it does not wait for ever. */
    public Future<List<RunEvent>> eventsAfter(Run run, long number, int limit) {
        return runs.eventsAfter(run.id(), number, limit)
                .compose(events -> events.isEmpty()
                        ? find(run.sessionId(), run.id()).map(there -> events)
                        : Future.succeededFuture(events));
    }

    /** Tells after each write of a run's events; of a run that is not answered here once, at once. */
    public Subscription onWritten(String run, Runnable wake) {
        var found = live.get(run);
        if (found != null) {
            return found.onWritten(wake);
        }
        wake.run();
        return () -> {};
    }

    /** Stops what is answering in a session, if anything is. */
    public Future<Void> stopAll(Session session) {
        return session.runId()
                .map(run -> cancel(session.id(), run).<Void>mapEmpty())
                .orElseGet(Future::succeededFuture);
    }

    /** Marks the runs that a process that is no more left in the middle. Answers how many. */
    public Future<Integer> interruptLeftovers() {
        return runs.open()
                .compose(left ->
                        Future.join(left.stream().map(this::interrupt).toList()).map(left.size()));
    }

    /** Ends every run as interrupted: this process goes down. */
    public Future<Void> close() {
        var ending = List.copyOf(live.values());
        ending.forEach(run -> run.end(RunStatus.INTERRUPTED, ""));
        return Future.join(ending.stream().map(LiveRun::finished).toList()).mapEmpty();
    }

    private Started launch(RunStore.Asked asked) {
        var run = new LiveRun(asked, runs, clock, ids.get());
        live.put(asked.run().id(), run);
        run.finished()
                .onFailure(lost -> log.error(
                        "The end of run {} could not be stored", asked.run().id(), lost))
                .onComplete(ended -> live.remove(asked.run().id()));
        slots.take().compose(turn -> answered(run)).onComplete(ended -> slots.give());
        return new Started(asked, run.finished());
    }

    private Future<Message.Answer> answered(LiveRun run) {
        if (!run.ended()) {
            begun(run).onComplete(result -> end(run, result));
        }
        return run.finished();
    }

    private Future<Void> begun(LiveRun run) {
        var question = run.asked().question();
        return runs.begin(run.asked().run().id())
                .compose(begun -> sessions.messages(question.sessionId(), question.place(), EARLIER))
                .compose(earlier -> assistant.answer(new Prompt(question.sessionId(), question.text(), earlier), run));
    }

    private static void end(LiveRun run, AsyncResult<Void> result) {
        if (result.succeeded()) {
            run.end(RunStatus.DONE, "");
        } else if (result.cause() instanceof Failure failure) {
            run.end(RunStatus.FAILED, failure.detail());
        } else if (!run.ended()) {
            log.error("The assistant failed in run {}", run.asked().run().id(), result.cause());
            run.end(RunStatus.FAILED, BUG);
        }
    }

    private Future<Message.Answer> stop(Run run) {
        var found = live.get(run.id());
        if (found == null) {
            return interrupt(run);
        }
        found.end(RunStatus.STOPPED, "");
        return found.finished();
    }

    private Future<Message.Answer> interrupt(Run run) {
        return runs.eventsAfter(run.id(), 0, Integer.MAX_VALUE)
                .map(events -> new Leftover(run, events).ending(ids.get(), clock.instant()))
                .compose(runs::finish);
    }

    private Failure tooLong(String text) {
        return Failure.tooLarge(
                "A message may have %,d characters; this one has %,d.".formatted(rules.messageLength(), text.length()));
    }
}
