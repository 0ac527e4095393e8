package io.quintet.datapulse.store;

import java.nio.file.Path;

/** Where the files of datasets are: {@code files/<id>.csv} as it was sent, {@code files/<id>.rows}, and {@code incoming/}. */
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

    Path index(String id) {
        return files().resolve(id + INDEX);
    }
}
