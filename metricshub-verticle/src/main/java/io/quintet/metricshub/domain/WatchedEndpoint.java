package io.quintet.metricshub.domain;

import java.util.List;

/**
 * An endpoint and what its checks saw.
 *
 * @param uptime of all results that are kept
 * @param results oldest first
 */
public record WatchedEndpoint(Endpoint endpoint, Uptime uptime, List<CheckResult> results) {
    public WatchedEndpoint {
        results = List.copyOf(results);
    }
}
