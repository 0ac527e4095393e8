package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.profile.CsvProfiler;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.datapulse.domain.profile.ProfileWatch;
import io.quintet.datapulse.domain.profile.Workers;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Profiles files that are being received, a few at a time, each on a thread of its own that hands pieces to the readers,
 * of which there are as many as processors.
 */
final class Profiling {
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** Each holds a profile of its own in memory. */
    private static final int READERS_OF_A_FILE = 4;

    private final WorkerExecutor workers;
    private final ExecutorService readers;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final CsvLimits limits;
    private final int most;
    private int running;

    /** @param most files at a time */
    Profiling(Vertx vertx, CsvLimits limits, int most) {
        // As long as an upload takes, which may be days: no thread of these is ever stuck.
        this.workers = vertx.createSharedWorkerExecutor("datapulse-profiling", most, 1_000, TimeUnit.DAYS);
        this.readers = Executors.newFixedThreadPool(processors, Profiling::reader);
        this.limits = limits;
        this.most = most;
    }

    private static Thread reader(Runnable work) {
        var thread = new Thread(work, "datapulse-reading");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes one of the places, which {@link #start} uses and {@link #leave} gives back unused. */
    Future<Void> enter() {
        if (running >= most) {
            return Failure.tooMany("%d files are being profiled already, as many as at a time.".formatted(most), RETRY)
                    .future();
        }
        running++;
        return Future.succeededFuture();
    }

    void leave() {
        running--;
    }

    Future<Profile> start(InputStream bytes, Path index, Reading reading, ProfileWatch watch) {
        var sharing = new Workers(readers, Math.max(1, Math.min(READERS_OF_A_FILE, processors / Math.max(1, running))));
        return workers.executeBlocking(() -> profile(bytes, index, reading, watch, sharing), false)
                .onComplete(done -> leave());
    }

    private Profile profile(InputStream bytes, Path index, Reading reading, ProfileWatch watch, Workers sharing)
            throws IOException {
        try (bytes;
                var places = new RowIndexWriter(index)) {
            return CsvProfiler.profile(bytes, limits, reading, places, watch, sharing);
        }
    }

    Future<Void> close() {
        readers.shutdown();
        return workers.close();
    }
}
