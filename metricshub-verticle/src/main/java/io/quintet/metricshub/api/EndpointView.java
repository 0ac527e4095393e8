package io.quintet.metricshub.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quintet.metricshub.domain.WatchedEndpoint;
import java.util.List;

/** An endpoint in a list, with its recent results. */
record EndpointView(@JsonUnwrapped EndpointStateView state, List<CheckResultView> recent) {
    static EndpointView of(WatchedEndpoint watched) {
        return new EndpointView(EndpointStateView.of(watched), CheckResultView.listOf(watched.results()));
    }
}
