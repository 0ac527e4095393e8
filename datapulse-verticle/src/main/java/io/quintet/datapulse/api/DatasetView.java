package io.quintet.datapulse.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.csv.BadRow;
import java.util.List;

/** A dataset with its profile, as the contract writes it. */
record DatasetView(
        @JsonUnwrapped SummaryView summary,
        DialectView dialect,
        List<ColumnView> columns,
        List<BadRow> badRows,
        long profiledInMillis,
        SentView sent,
        ReadingView reading,
        int version) {

    static DatasetView of(Dataset dataset) {
        var profile = dataset.profile();
        return new DatasetView(
                SummaryView.of(dataset.summary()),
                DialectView.of(profile.dialect(), profile.columns().size()),
                profile.columns().stream().map(ColumnView::of).toList(),
                profile.badRows(),
                dataset.took().toMillis(),
                SentView.of(dataset.origin().sent()),
                ReadingView.of(dataset.origin().reading()),
                dataset.origin().version());
    }
}
