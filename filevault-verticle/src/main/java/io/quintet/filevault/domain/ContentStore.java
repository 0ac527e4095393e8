package io.quintet.filevault.domain;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;

/** Where the bytes of documents are, each once. */
public interface ContentStore {
    /**
     * Opens the way in for new bytes; fails when the disk has no room.
     *
     * @param announced how many bytes are said to come; 0 when nobody said
     */
    Future<Arrival> receive(long announced);

    /** The file with these bytes, for reading. */
    Path file(Content content);

    /** Removes bytes; succeeds when they are not there. */
    Future<Void> erase(String sha256);

    /** The beginnings of SHA-256 that {@link #stored} takes; together they are all. */
    List<String> shelves();

    /** The SHA-256 of all bytes that start so. */
    Future<List<String>> stored(String shelf);
}
