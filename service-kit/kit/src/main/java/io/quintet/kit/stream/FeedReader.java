package io.quintet.kit.stream;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls a feed into a stream: replay, then whatever comes; one page at a time, never more than the reader takes. */
public final class FeedReader {
    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final int PAGE = 200;

    private final Feed feed;
    private final EventStream stream;
    private final Context context;
    private long last;
    private boolean pulling;
    private boolean woken;

    private FeedReader(Context context, Feed feed, EventStream stream, long after) {
        this.context = context;
        this.feed = feed;
        this.stream = stream;
        this.last = after;
    }

    /** Starts after an id; it stops when the stream closes. */
    public static void start(Context context, Feed feed, EventStream stream, long after) {
        var reader = new FeedReader(context, feed, stream, after);
        var subscription = feed.onMore(() -> context.runOnContext(go -> reader.wake()));
        stream.onClose(subscription::cancel);
        stream.onHeartbeat(reader::wake);
        reader.wake();
    }

    private void wake() {
        woken = true;
        if (!pulling) {
            pull();
        }
    }

    private void pull() {
        pulling = true;
        woken = false;
        feed.after(last, PAGE)
                .compose(this::deliver)
                .onComplete(more -> context.runOnContext(go -> {
                    pulling = false;
                    if (more.failed()) {
                        failed(more.cause());
                    } else if (more.result() || woken) {
                        pull();
                    }
                }));
    }

    /** Answers whether there may be more at once. */
    private Future<Boolean> deliver(List<FeedItem> items) {
        Future<Void> sent = Future.succeededFuture();
        for (var item : items) {
            sent = sent.compose(room -> deliver(item));
        }
        return sent.map(room -> items.size() == PAGE);
    }

    private Future<Void> deliver(FeedItem item) {
        last = item.id();
        var sent = stream.send(Long.toString(item.id()), item.event(), item.data());
        if (item.last()) {
            stream.close();
            return Failure.unavailable("The feed has ended.").future();
        }
        return sent;
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof Failure) && !stream.isClosed()) {
            log.error("A stream could not be read on after {}", last, failure);
        }
        stream.close();
    }
}
