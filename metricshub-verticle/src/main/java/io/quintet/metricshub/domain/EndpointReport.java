package io.quintet.metricshub.domain;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint in words. */
public final class EndpointReport {
    private EndpointReport() {}

    /** In one line. */
    public static String summary(Endpoint endpoint) {
        var state = endpoint.state();
        return state.status().word() + " since " + state.since() + ": " + state.reason();
    }

    public static Facts of(WatchedEndpoint watched) {
        var endpoint = watched.endpoint();
        var state = endpoint.state();
        var facts = List.of(
                new Fact("URL", endpoint.plan().url()),
                new Fact("Status", state.status().word()),
                new Fact("Since", state.since().toString()),
                new Fact("Reason", state.reason()),
                new Fact("Latency", figure(state.latencyMillis(), "ms")),
                new Fact("Uptime", figure(watched.uptime().percent(), "%")),
                new Fact("Checked", "every " + endpoint.plan().intervalSeconds() + " seconds"));
        return new Facts(endpoint.plan().name(), summary(endpoint), endpoint.link(), facts);
    }

    private static String figure(@Nullable Double value, String unit) {
        return value == null ? "not known" : value + " " + unit;
    }
}
