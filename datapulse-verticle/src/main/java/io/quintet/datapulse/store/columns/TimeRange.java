package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Operator;
import io.quintet.datapulse.domain.explore.TypedText;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time that a text means: an instant, or the whole of a day in UTC.
 *
 * @param from in microseconds since 1970-01-01T00:00:00Z
 * @param to the first one after it
 */
record TimeRange(long from, long to) {
    private static final long MICROS = 1_000_000;

    static TimeRange of(String text) {
        return TypedText.date(text)
                .map(TimeRange::day)
                .or(() -> TypedText.micros(text).map(micros -> new TimeRange(micros, micros + 1)))
                .orElseThrow();
    }

    private static TimeRange day(LocalDate day) {
        return new TimeRange(start(day), start(day.plusDays(1)));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * MICROS;
    }

    Sql compare(String cell, Operator operator) {
        return switch (operator) {
            case GTE -> Sql.of(cell + " >= " + at(from));
            case GT -> Sql.of(cell + " >= " + at(to));
            case LT -> Sql.of(cell + " < " + at(from));
            case LTE -> Sql.of(cell + " < " + at(to));
            default -> Sql.of(cell + " >= " + at(from) + " AND " + cell + " < " + at(to));
        };
    }

    private static String at(long micros) {
        return "make_timestamp(" + micros + ")";
    }
}
