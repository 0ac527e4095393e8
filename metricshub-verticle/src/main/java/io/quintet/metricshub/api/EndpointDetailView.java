package io.quintet.metricshub.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quintet.metricshub.domain.WatchedEndpoint;
import java.util.List;

/** An endpoint by itself, with every result that is kept. */
record EndpointDetailView(@JsonUnwrapped EndpointStateView state, List<CheckResultView> results) {
    static EndpointDetailView of(WatchedEndpoint watched) {
        return new EndpointDetailView(EndpointStateView.of(watched), CheckResultView.listOf(watched.results()));
    }
}
