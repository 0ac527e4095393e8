package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.profile.Outline;
import java.time.Duration;

/**
 * How far a file is.
 *
 * @param bytes received, as they were sent, or read again
 * @param elapsed since the first of them
 */
public record Progress(long bytes, Duration elapsed, Outline outline) {
    public long bytesPerSecond() {
        return bytes * 1_000 / Math.max(1, elapsed.toMillis());
    }
}
