package io.quintet.chatmind.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Numbers the events of one run and stores them in order, one write at a time. What arrives while a write is on its way
 * goes into the next one, where neighbouring tokens become one event; who adds waits while {@value #ROOM} are unwritten.
 */
final class EventWriter {
    private static final int ROOM = 8;

    private final Function<List<RunEvent>, Future<Void>> sink;
    private final Clock clock;
    private List<RunEvent> unwritten = new ArrayList<>();
    private int pieces;
    private long number = 1;
    private boolean closed;
    private Future<Void> writing = Future.succeededFuture();

    /** The run's first event is stored with the run, so this one starts at 2. */
    EventWriter(Function<List<RunEvent>, Future<Void>> sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    /** Completes when there is room for the next. */
    Future<Void> add(Piece piece) {
        if (closed) {
            return Failure.conflict("The run has ended.").future();
        }
        if (writing.failed()) {
            return writing;
        }
        put(piece);
        if (writing.isComplete()) {
            writing = writeAll();
        }
        return pieces < ROOM ? Future.succeededFuture() : writing;
    }

    /** Takes no more. Answers what is not stored, with the last event at its end, once no write is on its way. */
    Future<List<RunEvent>> close(Piece.Ended end) {
        closed = true;
        return writing.otherwiseEmpty().map(idle -> {
            unwritten.add(new RunEvent(++number, clock.instant(), end));
            return List.copyOf(unwritten);
        });
    }

    private void put(Piece piece) {
        pieces++;
        var last = unwritten.size() - 1;
        if (piece instanceof Piece.Token next
                && last >= 0
                && unwritten.get(last).piece() instanceof Piece.Token token) {
            var event = unwritten.get(last);
            unwritten.set(last, new RunEvent(event.number(), event.at(), token.and(next)));
        } else {
            unwritten.add(new RunEvent(++number, clock.instant(), piece));
        }
    }

    private Future<Void> writeAll() {
        if (closed || unwritten.isEmpty()) {
            return Future.succeededFuture();
        }
        var batch = unwritten;
        unwritten = new ArrayList<>();
        pieces = 0;
        return sink.apply(batch).onFailure(lost -> unwritten.addAll(0, batch)).compose(written -> writeAll());
    }
}
