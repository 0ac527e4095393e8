package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.profile.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text as the value that a column's type makes of it; empty where it is none. */
public final class TypedText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern SHORT_OFFSET = Pattern.compile("(?<=[+-]\\d\\d)(\\d\\d)$");
    private static final Pattern HOUR_OFFSET = Pattern.compile("(?<=:\\d\\d[.\\d]{0,10}[+-]\\d\\d)$");
    private static final int LONGEST_NUMBER = 400;

    private TypedText() {}

    static boolean fits(String text, ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> number(text).isPresent();
            case BOOLEAN -> truth(text).isPresent();
            case DATE -> date(text).isPresent();
            case DATETIME -> date(text).isPresent() || micros(text).isPresent();
            case TEXT -> true;
        };
    }

    static String misfit(String column, String value, ColumnType type) {
        var what = switch (type) {
            case INTEGER, DECIMAL -> "a number, which";
            case BOOLEAN -> "true or false, which";
            case DATE -> "a date such as 2026-11-23, which";
            case DATETIME -> "a date or a time such as 2026-11-23T14:05:00Z, which";
            case TEXT -> "a text, which";
        };
        return "The column “" + column + "” is compared with " + what + " “" + value + "” is not.";
    }

    public static Optional<BigDecimal> number(String text) {
        var stripped = text.strip();
        return stripped.length() <= LONGEST_NUMBER && NUMBER.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped))
                : Optional.empty();
    }

    public static Optional<Boolean> truth(String text) {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Since 1970-01-01T00:00:00Z; a time without an offset counts as UTC, and what is below a microsecond is dropped. */
    public static Optional<Long> micros(String text) {
        var iso = text.strip().replace(' ', 'T');
        try {
            return Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, instant(iso)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant instant(String iso) {
        int time = iso.indexOf('T');
        boolean offset = time > 0 && (iso.endsWith("Z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > 0);
        return offset
                ? OffsetDateTime.parse(withLongOffset(iso)).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    /** {@code +01} and {@code +0100} as the runtime wants them. */
    private static String withLongOffset(String iso) {
        var hours = HOUR_OFFSET.matcher(iso).replaceFirst(":00");
        return SHORT_OFFSET.matcher(hours).replaceFirst(":$1");
    }
}
