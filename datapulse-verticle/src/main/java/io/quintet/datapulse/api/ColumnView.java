package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.Distinct;
import io.quintet.datapulse.domain.profile.Histogram;
import io.quintet.datapulse.domain.profile.Lengths;
import io.quintet.datapulse.domain.profile.Quartiles;
import io.quintet.datapulse.domain.profile.TopValues;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column's profile as the contract writes it; null where a figure has no meaning. */
record ColumnView(
        int index,
        String name,
        String type,
        String typeReason,
        long values,
        long empty,
        Distinct distinct,
        @Nullable String min,
        @Nullable String max,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable Quartiles quartiles,
        TopValues top,
        @Nullable Histogram histogram,
        @Nullable Lengths lengths) {

    static ColumnView of(ColumnProfile column) {
        return new ColumnView(
                column.index(),
                column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.typeReason(),
                column.values(),
                column.empty(),
                column.distinct(),
                column.min(),
                column.max(),
                column.mean(),
                column.standardDeviation(),
                column.quartiles(),
                column.top(),
                column.histogram(),
                column.lengths());
    }
}
