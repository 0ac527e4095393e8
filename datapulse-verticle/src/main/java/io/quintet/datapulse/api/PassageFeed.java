package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Passage;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedItem;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.util.List;

/** A file's way through the profiler for a stream: where it is now, whatever was missed, and at last what became of it. */
final class PassageFeed implements Feed {
    private final Passage passage;

    PassageFeed(Passage passage) {
        this.passage = passage;
    }

    @Override
    public Future<List<FeedItem>> after(long id, int limit) {
        if (passage.steps() == id && !passage.isOver()) {
            return Future.succeededFuture(List.of());
        }
        return Future.succeededFuture(List.of(item()));
    }

    @Override
    public Subscription onMore(Runnable wake) {
        return passage.onMore(wake);
    }

    private FeedItem item() {
        return passage.dataset()
                .map(dataset -> new FeedItem(passage.steps(), "profiled", SummaryView.of(dataset.summary()), true))
                .or(() -> passage.failure()
                        .map(failure -> new FeedItem(passage.steps(), "failed", FailedView.of(failure), true)))
                .orElseGet(() -> new FeedItem(passage.steps(), "progress", PassageView.of(passage), false));
    }

    /** Why there is no dataset, or no new profile of it. */
    record FailedView(String detail) {

        static FailedView of(Throwable failure) {
            return new FailedView(
                    failure instanceof Failure expected
                            ? expected.detail()
                            : "The file did not arrive whole, or could not be kept.");
        }
    }
}
