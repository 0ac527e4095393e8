package io.quintet.datapulse.domain.profile;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows how far a profile has come: after the first row, then at most twice a second, on the thread that profiles. */
public final class ProfileWatch {
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final Consumer<Outline> watcher;
    private long rows;
    private long shown;

    public ProfileWatch(Consumer<Outline> watcher) {
        this.watcher = watcher;
    }

    /** Is told after each row. */
    void tick(Supplier<Outline> outline) {
        if (rows++ % ROWS_BETWEEN_LOOKS != 0) {
            return;
        }
        long now = System.nanoTime();
        if (rows == 1 || now - shown >= PAUSE_NANOS) {
            shown = now;
            watcher.accept(outline.get());
        }
    }
}
