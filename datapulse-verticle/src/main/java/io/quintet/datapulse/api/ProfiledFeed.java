package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Dataset;
import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedItem;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.util.List;

/** What there is to tell of a dataset that is finished: just that. */
record ProfiledFeed(Dataset dataset) implements Feed {
    @Override
    public Future<List<FeedItem>> after(long id, int limit) {
        return Future.succeededFuture(
                List.of(new FeedItem(id + 1, "profiled", SummaryView.of(dataset.summary()), true)));
    }

    @Override
    public Subscription onMore(Runnable wake) {
        return () -> {};
    }
}
