package io.quintet.datapulse.event;

import io.quintet.datapulse.domain.explore.ExploreService;
import io.quintet.events.DatasetChanged;
import io.quintet.events.LogEntry;
import io.quintet.kit.event.Bus;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the columns of a dataset built once it is acknowledged, and removed with it; what the bus drops is made up for when it is asked for. */
public final class ColumnListener {
    private static final Logger log = LoggerFactory.getLogger(ColumnListener.class);

    private final ExploreService explore;

    public ColumnListener(ExploreService explore) {
        this.explore = explore;
    }

    public void listenOn(Bus bus) {
        bus.listen(DatasetChanged.ADDRESS, this::changed);
    }

    private void changed(LogEntry entry) {
        var id = entry.data().getString("id");
        follow(entry.data().getString("change"), id)
                .onFailure(failure -> log.warn("The columns of {} are not as they should be", id, failure));
    }

    private Future<Void> follow(String change, String id) {
        return switch (change) {
            case "profiled" -> explore.prepare(id);
            case "removed" -> explore.forget(id);
            default -> Future.succeededFuture();
        };
    }
}
