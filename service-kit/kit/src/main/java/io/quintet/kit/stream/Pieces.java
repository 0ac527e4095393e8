package io.quintet.kit.stream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Bytes that are made piece by piece, each only when the one before has gone out: the reader sets the pace. */
public interface Pieces {
    /** The next piece; an empty one is the end. */
    Future<Buffer> next();

    /** No more is wanted, whether it ended or the reader left; safe to call twice. */
    Future<Void> close();
}
