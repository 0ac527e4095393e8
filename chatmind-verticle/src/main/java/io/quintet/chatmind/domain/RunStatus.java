package io.quintet.chatmind.domain;

import java.util.Locale;

/** How a run stands; the last four are for good. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    DONE,
    STOPPED,
    FAILED,
    /** The service went down in the middle. */
    INTERRUPTED;

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    /** As stores and contracts write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
