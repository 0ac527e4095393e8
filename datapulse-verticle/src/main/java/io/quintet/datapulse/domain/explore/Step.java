package io.quintet.datapulse.domain.explore;

import java.util.Locale;

/** What of a column's values makes a group. */
public enum Step {
    VALUE,
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    WEEKDAY,
    BINS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a part of a date or time. */
    boolean isOfTime() {
        return this != VALUE && this != BINS;
    }
}
