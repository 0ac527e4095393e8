package io.quintet.kit.stream;

import io.vertx.core.Future;
import java.util.List;

/** A numbered sequence that grows: it is pulled in pages, so that a slow reader costs no memory. */
public interface Feed {
    /** The items after an id, in order, at most so many. */
    Future<List<FeedItem>> after(long id, int limit);

    /** Calls back whenever there may be more. */
    Subscription onMore(Runnable wake);
}
