package io.quintet.kit;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Pieces;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** So many pieces; {@code none} fails, {@code endless} never ends. */
final class CountedPieces implements Pieces {
    private final Vertx vertx;
    private final String count;
    private int sent;

    CountedPieces(Vertx vertx, String count) {
        this.vertx = vertx;
        this.count = count;
    }

    @Override
    public Future<Buffer> next() {
        if (count.equals("none")) {
            return Failure.notFound("There are no pieces.").future();
        }
        boolean more = count.equals("endless") || sent < Integer.parseInt(count);
        sent++;
        var piece = Buffer.buffer(more ? "piece\n" : "");
        return count.equals("endless") ? vertx.executeBlocking(() -> piece) : Future.succeededFuture(piece);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
