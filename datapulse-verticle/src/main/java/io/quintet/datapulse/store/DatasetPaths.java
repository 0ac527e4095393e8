package io.quintet.datapulse.store;

import java.nio.file.Path;

/**
 * Where the files of datasets are: {@code files/<id>.csv}, {@code files/<id>.rows}, which is {@code <id>.2.rows} once it was
 * read again, and {@code incoming/}.
 */
record DatasetPaths(Path folder) {
    static final String FILE = ".csv";
    static final String INDEX = ".rows";

    Path files() {
        return folder.resolve("files");
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    Path file(String id) {
        return files().resolve(id + FILE);
    }

    /** Of each version of the profile its own, so that rows are found at any moment while one replaces the other. */
    Path index(String id, int version) {
        return files().resolve(version == 1 ? id + INDEX : id + "." + version + INDEX);
    }
}
