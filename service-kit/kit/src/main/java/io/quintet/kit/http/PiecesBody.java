package io.quintet.kit.http;

import io.quintet.kit.stream.Pieces;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A body that is sent piece by piece; the head goes out with the first of them, so that a failure before it is a problem. */
record PiecesBody(Pieces pieces) implements Reply.Body {
    @Override
    public Future<Void> write(RoutingContext context, StreamRegistry streams) {
        var response = context.response().setChunked(true);
        Promise<Void> sent = Promise.promise();
        context.addEndHandler(ended -> sent.tryComplete());
        step(response, sent);
        return sent.future().onFailure(failed -> forget(response)).eventually(pieces::close);
    }

    /** What was said of the file does not hold for the problem that is sent in its place. */
    private static void forget(HttpServerResponse response) {
        if (!response.headWritten()) {
            response.setChunked(false).headers().remove("Content-Disposition");
        }
    }

    private void step(HttpServerResponse response, Promise<Void> sent) {
        pieces.next().onSuccess(piece -> send(piece, response, sent)).onFailure(sent::tryFail);
    }

    private void send(Buffer piece, HttpServerResponse response, Promise<Void> sent) {
        if (sent.future().isComplete()) {
            return;
        }
        if (piece.length() == 0) {
            response.end().onComplete(ended -> sent.tryComplete());
        } else {
            response.write(piece).onSuccess(gone -> step(response, sent)).onFailure(left -> sent.tryComplete());
        }
    }
}
