package io.quintet.datapulse.domain.profile;

import java.util.Comparator;

/** A value with how often it stands in its column. */
public record TopValue(String value, long count) {
    static final Comparator<TopValue> ORDER =
            Comparator.comparingLong(TopValue::count).reversed().thenComparing(TopValue::value);
}
