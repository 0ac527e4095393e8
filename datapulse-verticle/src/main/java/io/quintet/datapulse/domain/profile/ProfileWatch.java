package io.quintet.datapulse.domain.profile;

import java.time.Duration;
import java.util.function.Consumer;

/** Shows how far a profile has come: after the first rows, then at most twice a second, on the thread that profiles. */
public final class ProfileWatch {
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    static final ProfileWatch NOBODY = new ProfileWatch();

    private final Consumer<Outline> watcher;
    private final boolean watched;
    private boolean begun;
    private long shown;

    public ProfileWatch(Consumer<Outline> watcher) {
        this.watcher = watcher;
        this.watched = true;
    }

    private ProfileWatch() {
        this.watcher = outline -> {};
        this.watched = false;
    }

    boolean isDue() {
        return watched && (!begun || System.nanoTime() - shown >= PAUSE_NANOS);
    }

    void show(Outline outline) {
        begun = true;
        shown = System.nanoTime();
        watcher.accept(outline);
    }
}
