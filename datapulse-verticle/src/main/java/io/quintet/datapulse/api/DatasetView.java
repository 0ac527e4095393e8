package io.quintet.datapulse.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.profile.Correlation;
import io.quintet.datapulse.domain.profile.Duplicates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset with its profile, as the contract writes it. */
record DatasetView(
        @JsonUnwrapped SummaryView summary,
        DialectView dialect,
        List<ColumnView> columns,
        @Nullable Duplicates duplicates,
        List<Correlation> correlations,
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
                profile.duplicates(),
                profile.correlations(),
                profile.badRows(),
                dataset.took().toMillis(),
                SentView.of(dataset.origin().sent()),
                ReadingView.of(dataset.origin().reading()),
                dataset.origin().version());
    }
}
