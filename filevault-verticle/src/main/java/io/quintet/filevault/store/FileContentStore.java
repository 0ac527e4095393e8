package io.quintet.filevault.store;

import io.quintet.filevault.domain.Arrival;
import io.quintet.filevault.domain.Content;
import io.quintet.filevault.domain.ContentStore;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Keeps bytes in files that are named by their SHA-256. */
public final class FileContentStore implements ContentStore {
    private static final int SHELVES = 256;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Vertx vertx;
    private final Path folder;
    private final IncomingFolder incoming;
    private final Room room;

    private FileContentStore(Vertx vertx, Path folder, IncomingFolder incoming, Room room) {
        this.vertx = vertx;
        this.folder = folder;
        this.incoming = incoming;
        this.room = room;
    }

    /** Makes {@code content} and {@code incoming} below the folder; removes what dead services were still receiving. */
    public static Future<FileContentStore> open(Vertx vertx, Path folder, Room room) {
        return vertx.executeBlocking(() -> {
            var shelves = makeShelves(folder.toAbsolutePath());
            return new FileContentStore(vertx, shelves, IncomingFolder.open(folder.resolve("incoming")), room);
        });
    }

    public Future<Void> close() {
        return vertx.executeBlocking(() -> {
                    incoming.close();
                    return folder;
                })
                .mapEmpty();
    }

    @Override
    public Future<Arrival> receive(long announced) {
        return room.check(announced)
                .compose(enough -> FileSink.create(vertx, incoming.path()))
                .map(sink -> new FileArrival(vertx, sink, incoming.path(), this::shelf, room));
    }

    @Override
    public Path file(Content content) {
        return path(content.sha256());
    }

    @Override
    public Future<Void> erase(String sha256) {
        return vertx.executeBlocking(() -> Files.deleteIfExists(path(sha256)), false)
                .mapEmpty();
    }

    @Override
    public List<String> shelves() {
        return IntStream.range(0, SHELVES)
                .mapToObj(number -> String.format("%02x", number))
                .toList();
    }

    @Override
    public Future<List<String>> stored(String shelf) {
        return vertx.executeBlocking(() -> list(folder.resolve(shelf)), false);
    }

    /** Makes what is renamed in a folder survive a power cut. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path path(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static Path makeShelves(Path folder) throws IOException {
        var content = folder.resolve("content");
        Files.createDirectories(content);
        for (var number = 0; number < SHELVES; number++) {
            Files.createDirectories(content.resolve(String.format("%02x", number)));
        }
        sync(content);
        sync(folder);
        return content;
    }

    private static List<String> list(Path shelf) throws IOException {
        try (var files = Files.list(shelf)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(SHA256.asMatchPredicate())
                    .toList();
        }
    }
}
