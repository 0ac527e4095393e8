package io.quintet.kit.http;

import io.quintet.kit.stream.EventStream;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open, to be ended when the service stops. */
final class StreamRegistry {
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStream open(RoutingContext context) {
        var stream = EventStream.open(context.vertx(), context.response());
        if (open.add(stream)) {
            stream.onClose(() -> open.removeIf(stream::equals));
        }
        return stream;
    }

    void closeAll() {
        List.copyOf(open).forEach(EventStream::close);
    }
}
