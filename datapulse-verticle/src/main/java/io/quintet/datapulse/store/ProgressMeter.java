package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Progress;
import io.quintet.datapulse.domain.profile.Outline;
import io.quintet.datapulse.domain.profile.ProfileWatch;
import io.vertx.core.Context;
import java.time.Duration;

/** Knows how far a file is, and tells it twice a second; lives on the event loop, and takes what the worker shows there. */
final class ProgressMeter {
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final Context context;
    private final long started = System.nanoTime();
    private long bytes;
    private Outline outline = Outline.NOTHING;
    private Runnable listener = () -> {};
    private long told = started;

    ProgressMeter(Context context) {
        this.context = context;
    }

    /** What shows the profile that is being made; its outlines are few already, so each is told. */
    ProfileWatch watch() {
        return new ProfileWatch(seen -> context.runOnContext(go -> see(seen)));
    }

    private void see(Outline seen) {
        outline = seen;
        tell(System.nanoTime());
    }

    void add(long count) {
        bytes += count;
        long now = System.nanoTime();
        if (now - told >= PAUSE_NANOS) {
            tell(now);
        }
    }

    private void tell(long now) {
        told = now;
        listener.run();
    }

    void onProgress(Runnable more) {
        listener = more;
    }

    Progress progress() {
        return new Progress(bytes, elapsed(), outline);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
