package io.quintet.datapulse.domain.explore;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which order a column writes the parts of its dates. */
public enum DateOrder {
    YEAR_MONTH_DAY("(?<year>\\d{4})/(?<month>\\d\\d)/(?<day>\\d\\d)"),
    DAY_MONTH_YEAR("(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>\\d{4})"),
    MONTH_DAY_YEAR("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})");

    private final Pattern pattern;

    DateOrder(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** @param format of a column's profile, such as {@code dd.mm.yyyy} */
    static DateOrder of(@Nullable String format) {
        if (format == null || format.startsWith("yyyy")) {
            return YEAR_MONTH_DAY;
        }
        return format.startsWith("dd") ? DAY_MONTH_YEAR : MONTH_DAY_YEAR;
    }

    /** The same date as ISO 8601 writes it, with what follows it; what is not written in this order stays as it is. */
    public String iso(String text) {
        var date = pattern.matcher(text);
        return date.lookingAt()
                ? "%s-%2s-%2s"
                                .formatted(date.group("year"), date.group("month"), date.group("day"))
                                .replace(' ', '0')
                        + text.substring(date.end())
                : text;
    }
}
