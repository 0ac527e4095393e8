package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.profile.Alert;
import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.Distinct;
import io.quintet.datapulse.domain.profile.Histogram;
import io.quintet.datapulse.domain.profile.Lengths;
import io.quintet.datapulse.domain.profile.NullWordsFound;
import io.quintet.datapulse.domain.profile.Quantiles;
import io.quintet.datapulse.domain.profile.Quartiles;
import io.quintet.datapulse.domain.profile.TopValue;
import io.quintet.datapulse.domain.profile.TopValues;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column's profile as the contract writes it; null where a figure has no meaning. */
record ColumnView(
        int index,
        String name,
        String type,
        @Nullable String format,
        String typeReason,
        @Nullable NullWordsView nullWords,
        long values,
        long empty,
        Distinct distinct,
        @Nullable String min,
        @Nullable String max,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable Double skew,
        @Nullable Quartiles quartiles,
        @Nullable Quantiles quantiles,
        TopValues top,
        @Nullable Histogram histogram,
        @Nullable Lengths lengths,
        List<AlertView> alerts) {

    static ColumnView of(ColumnProfile column) {
        return new ColumnView(
                column.index(),
                column.name(),
                word(column.type()),
                column.format(),
                column.typeReason(),
                NullWordsView.of(column.nullWords()),
                column.values(),
                column.empty(),
                column.distinct(),
                column.min(),
                column.max(),
                column.mean(),
                column.standardDeviation(),
                column.skew(),
                column.quartiles(),
                column.quantiles(),
                column.top(),
                column.histogram(),
                column.lengths(),
                column.alerts().stream().map(AlertView::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Something that a person should know. */
    record AlertView(String kind, String reason) {
        static AlertView of(Alert alert) {
            return new AlertView(word(alert.kind()), alert.reason());
        }
    }

    /** Words for no value that keep the column from another type. */
    record NullWordsView(List<TopValue> words, String type, String reason) {
        static @Nullable NullWordsView of(@Nullable NullWordsFound found) {
            return found == null ? null : new NullWordsView(found.words(), word(found.type()), found.reason());
        }
    }
}
