package io.quintet.filevault.store;

import io.quintet.filevault.domain.Sizes;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees to it that uploads leave some of the disk free, for a database that cannot write cannot remove either. */
public final class Room {
    private final Vertx vertx;
    private final Path folder;
    private final long keepFree;

    public Room(Vertx vertx, Path folder, long keepFree) {
        this.vertx = vertx;
        this.folder = folder;
        this.keepFree = keepFree;
    }

    /** Fails when that many more bytes would not leave enough free. */
    Future<Void> check(long more) {
        return vertx.executeBlocking(this::free, false)
                .compose(free -> free - more >= keepFree
                        ? Future.succeededFuture()
                        : Failure.full(sentence(free, more)).future());
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private String sentence(long free, long more) {
        return "The disk has no room for this: %s free, %s to come, and %s stay free. Nothing was kept."
                .formatted(Sizes.words(free), Sizes.words(more), Sizes.words(keepFree));
    }
}
