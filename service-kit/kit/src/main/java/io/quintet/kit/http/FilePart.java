package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadSink;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form, on its way into a sink.
 *
 * <p>Vert.x never ends a part that the form breaks off in, so whoever reads it would wait for ever, and its sink stay open.
 * It is noticed here: the form has ended, the sink has room, and still nothing comes.
 */
final class FilePart<S extends UploadSink> {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final HttpServerFileUpload part;
    private final Promise<Received<S>> outcome = Promise.promise();
    private @Nullable S sink;

    FilePart(HttpServerFileUpload part) {
        this.part = part;
    }

    /** What becomes of the file: that of the reading, or a failure when it broke off. */
    Future<Received<S>> outcome(Future<Received<S>> reading) {
        reading.onComplete(outcome::tryComplete, outcome::tryFail);
        return outcome.future();
    }

    void goesTo(S opened) {
        sink = opened;
    }

    void formEnded() {
        look(false);
    }

    /** The size is known when the part has ended. */
    private void look(boolean wasIdle) {
        if (outcome.future().isComplete() || part.isSizeAvailable()) {
            return;
        }
        boolean idle = sink != null && !sink.writeQueueFull();
        if (sink != null && idle && wasIdle) {
            breakOff(sink);
        } else {
            Vertx.currentContext().owner().setTimer(LOOK_AGAIN_MILLIS, later -> look(idle));
        }
    }

    private void breakOff(S opened) {
        opened.discard()
                .onComplete(gone -> outcome.tryFail(Failure.invalid("The form breaks off in the middle of its file.")));
    }
}
