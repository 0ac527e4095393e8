package io.quintet.metricshub.event;

import io.quintet.events.Addresses;
import io.quintet.events.LogEntry;
import io.quintet.kit.event.Bus;
import io.quintet.kit.event.Follower;
import io.quintet.kit.event.LogReader;
import io.quintet.metricshub.domain.ActivityRibbon;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** Brings the event logs of all five apps into the ribbon. */
public final class ActivityListener implements LogReader {
    private final ActivityRibbon ribbon;

    public ActivityListener(ActivityRibbon ribbon) {
        this.ribbon = ribbon;
    }

    /** One for each app. */
    public List<Follower> follow(Vertx vertx, Bus bus) {
        return Addresses.APPS.stream()
                .map(app -> Follower.follow(vertx, bus, app, this))
                .toList();
    }

    @Override
    public Future<Long> position(String app) {
        return ribbon.position(app);
    }

    @Override
    public Future<Void> accept(String app, List<LogEntry> entries) {
        return ribbon.accept(app, entries);
    }
}
