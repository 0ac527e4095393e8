package io.quintet.filevault.store;

import io.quintet.filevault.domain.Arrival;
import io.quintet.filevault.domain.Content;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bytes that arrive in a temporary file, and are renamed to where their SHA-256 says. */
final class FileArrival implements Arrival {
    /** How often the room is looked at again, for who announces no size. */
    private static final long CHECK_EVERY = 64L << 20;

    private final Vertx vertx;
    private final FileSink sink;
    private final WriteStream<Buffer> queue;
    private final Path settled;
    private final Function<String, Path> shelves;
    private final Room room;
    private long nextCheck = CHECK_EVERY;

    FileArrival(Vertx vertx, FileSink sink, Path folder, Function<String, Path> shelves, Room room) {
        this.vertx = vertx;
        this.sink = sink;
        this.queue = sink;
        this.settled = folder.resolve(UUID.randomUUID() + ".whole");
        this.shelves = shelves;
        this.room = room;
    }

    @Override
    public Content content() {
        return new Content(sink.sha256(), sink.size());
    }

    @Override
    public Future<Void> settle() {
        return sink.keepAs(settled).mapEmpty();
    }

    @Override
    public Future<Void> place() {
        var shelf = shelves.apply(sink.sha256());
        return vertx.executeBlocking(() -> placeOn(shelf), false).mapEmpty();
    }

    /** Bytes that are there already are replaced by the same: these have just been checked. */
    private Path placeOn(Path shelf) throws IOException {
        Files.move(settled, shelf.resolve(sink.sha256()), StandardCopyOption.ATOMIC_MOVE);
        FileContentStore.sync(shelf);
        return shelf;
    }

    @Override
    public Future<Void> discard() {
        return sink.discard()
                .compose(gone -> vertx.executeBlocking(() -> Files.deleteIfExists(settled), false))
                .mapEmpty();
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        var written = sink.write(bytes);
        if (sink.size() < nextCheck) {
            return written;
        }
        nextCheck = sink.size() + CHECK_EVERY;
        return written.compose(done -> room.check(0));
    }

    @Override
    public Future<Void> end() {
        return sink.end();
    }

    @Override
    public FileArrival setWriteQueueMaxSize(int bytes) {
        queue.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return queue.writeQueueFull();
    }

    @Override
    public FileArrival drainHandler(@Nullable Handler<Void> handler) {
        queue.drainHandler(handler);
        return this;
    }

    @Override
    public FileArrival exceptionHandler(@Nullable Handler<Throwable> handler) {
        queue.exceptionHandler(handler);
        return this;
    }
}
