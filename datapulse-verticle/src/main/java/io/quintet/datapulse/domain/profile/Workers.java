package io.quintet.datapulse.domain.profile;

import java.util.concurrent.Executor;

/**
 * Who reads the pieces of a file.
 *
 * @param count pieces at a time
 */
public record Workers(Executor executor, int count) {
    /** Whoever asks, piece after piece. */
    public static final Workers NONE = new Workers(Runnable::run, 1);
}
