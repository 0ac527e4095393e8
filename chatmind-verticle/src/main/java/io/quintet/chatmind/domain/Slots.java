package io.quintet.chatmind.domain;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** So many at once; the others wait in line. */
final class Slots {
    private final Queue<CompletableFuture<Void>> line = new ArrayDeque<>();
    private int free;

    Slots(int free) {
        this.free = free;
    }

    /** Completes when it is this one's turn; {@link #give} must follow. */
    Future<Void> take() {
        if (free > 0) {
            free--;
            return Future.succeededFuture();
        }
        var turn = new CompletableFuture<Void>();
        line.add(turn);
        return Future.fromCompletionStage(turn);
    }

    void give() {
        var next = line.poll();
        if (next == null) {
            free++;
        } else {
            next.complete(null);
        }
    }
}
