package io.quintet.ecr;

import java.util.Locale;
import java.util.stream.Stream;

/** How bad a scan says a finding is, the mildest first. */
enum Severity {
    UNDEFINED,
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** A word that AWS may add one day is not known to be bad. */
    static Severity of(String word) {
        return Stream.of(values())
                .filter(severity -> severity.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(UNDEFINED);
    }

    boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
