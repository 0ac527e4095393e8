package io.quintet.datapulse.domain.profile;

import org.jspecify.annotations.Nullable;

/**
 * What was found in one column; null where a figure has no meaning for its type or there is no value.
 *
 * @param values cells that are not empty
 * @param min as it stands in the file: by number, by time, else by character
 */
public record ColumnProfile(
        int index,
        String name,
        ColumnType type,
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
        @Nullable Lengths lengths) {}
