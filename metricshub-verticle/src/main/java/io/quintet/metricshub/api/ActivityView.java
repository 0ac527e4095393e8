package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.Activity;
import io.quintet.metricshub.domain.Headline;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** An entry of the ribbon. */
record ActivityView(
        long id,
        String app,
        long sequence,
        Instant at,
        String event,
        String title,
        Optional<String> link,
        JsonObject data) {
    static ActivityView of(Activity activity) {
        var entry = activity.entry();
        var headline = Headline.of(entry);
        return new ActivityView(
                activity.id(),
                entry.app(),
                entry.sequence(),
                entry.at(),
                entry.event(),
                headline.title(),
                headline.link(),
                entry.data());
    }
}
