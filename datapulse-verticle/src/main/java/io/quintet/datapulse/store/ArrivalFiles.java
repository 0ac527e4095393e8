package io.quintet.datapulse.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The temporary files of one file that is being read, and where they belong in the end.
 *
 * @param index where the profiling writes the row index
 * @param unpacked where what a packed file holds is written
 * @param maxSize of the file, unpacked
 */
record ArrivalFiles(Vertx vertx, DatasetPaths paths, Path index, Path unpacked, long maxSize) {
    static ArrivalFiles in(Vertx vertx, DatasetPaths paths, long maxSize) {
        var name = UUID.randomUUID().toString();
        var incoming = paths.incoming();
        return new ArrivalFiles(
                vertx,
                paths,
                incoming.resolve(name + DatasetPaths.INDEX),
                incoming.resolve(name + ".unpacked"),
                maxSize);
    }

    Path target(String id) {
        return paths.file(id);
    }

    Future<Void> keepIndex(String id) {
        return move(index, paths.index(id, 1));
    }

    Future<Void> keepIndex(String id, int version) {
        return move(index, paths.index(id, version));
    }

    Future<Void> keepUnpacked(String id) {
        return move(unpacked, target(id));
    }

    /** Both are synced by who wrote them; then their folder is. */
    private Future<Void> move(Path from, Path to) {
        return vertx.executeBlocking(() -> moveNow(from, to), false).mapEmpty();
    }

    private Path moveNow(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(paths.files());
        return to;
    }

    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    Future<Void> remove() {
        return vertx.executeBlocking(this::removeNow, false).mapEmpty();
    }

    private Path removeNow() throws IOException {
        Files.deleteIfExists(index);
        Files.deleteIfExists(unpacked);
        return index;
    }
}
