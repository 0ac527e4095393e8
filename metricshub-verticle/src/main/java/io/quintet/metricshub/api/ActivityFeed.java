package io.quintet.metricshub.api;

import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedItem;
import io.quintet.kit.stream.Subscription;
import io.quintet.metricshub.domain.Activity;
import io.quintet.metricshub.domain.ActivityRibbon;
import io.vertx.core.Future;
import java.util.List;

/** The ribbon as a feed. */
record ActivityFeed(ActivityRibbon ribbon) implements Feed {
    @Override
    public Future<List<FeedItem>> after(long id, int limit) {
        return ribbon.after(id, limit)
                .map(page -> page.stream().map(ActivityFeed::item).toList());
    }

    @Override
    public Subscription onMore(Runnable wake) {
        return ribbon.onMore(wake);
    }

    private static FeedItem item(Activity activity) {
        return new FeedItem(activity.id(), "activity", ActivityView.of(activity), false);
    }
}
