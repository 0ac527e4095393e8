package io.quintet.metricshub.domain;

import java.util.Locale;

/** Whether an endpoint answers as expected. */
public enum CheckStatus {
    UP,
    DOWN,
    /** Not checked yet, or the check itself could not be made. */
    UNKNOWN;

    /** The word for it outside of the code: up, down, unknown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CheckStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
