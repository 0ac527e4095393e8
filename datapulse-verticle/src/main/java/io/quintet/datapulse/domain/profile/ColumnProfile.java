package io.quintet.datapulse.domain.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one column; null where a figure has no meaning for its type or there is no value.
 *
 * @param format in which dates and times are written
 * @param nullWords that alone keep the column from another type
 * @param values cells that are not empty
 * @param min as it stands in the file: by number, by time, else by character
 */
public record ColumnProfile(
        int index,
        String name,
        ColumnType type,
        @Nullable String format,
        String typeReason,
        @Nullable NullWordsFound nullWords,
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
        List<Alert> alerts) {
    @SuppressWarnings("ConstantValue") // what was stored by an earlier version has no alerts
    public ColumnProfile {
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    ColumnProfile withAlerts(List<Alert> found) {
        return new ColumnProfile(
                index,
                name,
                type,
                format,
                typeReason,
                nullWords,
                values,
                empty,
                distinct,
                min,
                max,
                mean,
                standardDeviation,
                skew,
                quartiles,
                quantiles,
                top,
                histogram,
                lengths,
                found);
    }
}
