package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.DatasetSummary;
import java.time.Instant;

/** A dataset in a list, as the contract writes it. */
record SummaryView(
        String id,
        String name,
        long rowCount,
        int columnCount,
        long badRowCount,
        long bytes,
        String sha256,
        Instant createdAt) {

    static SummaryView of(DatasetSummary dataset) {
        return new SummaryView(
                dataset.id(),
                dataset.name().text(),
                dataset.rows(),
                dataset.columns(),
                dataset.badRows(),
                dataset.content().size(),
                dataset.content().sha256(),
                dataset.createdAt());
    }
}
