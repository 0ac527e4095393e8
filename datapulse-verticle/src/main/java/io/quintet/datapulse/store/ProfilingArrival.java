package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.Content;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that go two ways at once: to a temporary file on the disk and through the parser on a worker. The slower of the two
 * sets the pace.
 */
final class ProfilingArrival implements Arrival {
    private final Vertx vertx;
    private final Context context;
    private final DatasetPaths paths;
    private final FileSink file;
    private final WriteStream<Buffer> queue;
    private final Path index;
    private final BytePipe pipe;
    private final Future<Profile> profile;
    private final long started = System.nanoTime();
    private Duration took = Duration.ZERO;
    private @Nullable Handler<Void> drainHandler;

    /** @param index where the profiling writes the row index */
    ProfilingArrival(Vertx vertx, DatasetPaths paths, FileSink file, Path index, Profiling profiling) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.paths = paths;
        this.file = file;
        this.queue = file;
        this.index = index;
        this.pipe = new BytePipe(() -> context.runOnContext(drained -> drain()));
        this.profile =
                profiling.start(pipe, index).onComplete(done -> took = Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public Future<Profile> profile() {
        return profile;
    }

    @Override
    public Content content() {
        return new Content(file.sha256(), file.size());
    }

    @Override
    public Duration took() {
        return took;
    }

    /** The index first: once the file is there under its name, both are. */
    @Override
    public Future<Void> keepAs(String id) {
        return vertx.executeBlocking(() -> Files.move(index, paths.index(id), StandardCopyOption.ATOMIC_MOVE), false)
                .compose(moved -> file.keepAs(paths.file(id)))
                .mapEmpty();
    }

    /** Waits for the parser to let go of what it writes. */
    @Override
    public Future<Void> discard() {
        pipe.breakOff("the upload broke off");
        return profile.eventually(file::discard)
                .otherwiseEmpty()
                .compose(gone -> vertx.executeBlocking(() -> Files.deleteIfExists(index), false))
                .mapEmpty();
    }

    /** Fails when the parser has failed, so that the rest need not be sent. */
    @Override
    public Future<Void> write(Buffer bytes) {
        if (profile.failed()) {
            return profile.mapEmpty();
        }
        pipe.offer(bytes.getBytes());
        return file.write(bytes);
    }

    /** Done when the file is whole and its profile finished. */
    @Override
    public Future<Void> end() {
        pipe.end();
        return file.end().compose(closed -> profile).mapEmpty();
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull() || pipe.isFull();
    }

    @Override
    public ProfilingArrival drainHandler(@Nullable Handler<Void> handler) {
        drainHandler = handler;
        drain();
        return this;
    }

    /** The pipe calls this whenever it has room again, the file once each time it is asked. */
    private void drain() {
        var waiting = drainHandler;
        if (waiting == null) {
            return;
        }
        if (file.writeQueueFull()) {
            queue.drainHandler(drained -> drain());
        } else if (!pipe.isFull()) {
            drainHandler = null;
            waiting.handle(null);
        }
    }

    @Override
    public ProfilingArrival setWriteQueueMaxSize(int bytes) {
        queue.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public ProfilingArrival exceptionHandler(@Nullable Handler<Throwable> handler) {
        queue.exceptionHandler(handler);
        return this;
    }
}
