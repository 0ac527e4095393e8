package io.quintet.ecr;

import java.time.Duration;

/** The time between two questions; a test lets it pass at once. */
@FunctionalInterface
interface Pause {
    Pause REAL = Pause::sleep;

    void pass(Duration time);

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("was interrupted while waiting for the registry", interrupted);
        }
    }
}
