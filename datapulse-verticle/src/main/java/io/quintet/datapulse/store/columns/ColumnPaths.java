package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the columns of datasets are: {@code <id>-<shape>.columns}, and under a name that ends with {@code .building} while
 * they are built. Another reading of the same file has another shape, and so another file.
 */
record ColumnPaths(Path folder) {
    private static final String ENDING = ".columns";
    private static final String BUILDING = ".building";
    private static final int SHAPE = 16;

    Path file(Schema schema) {
        var shape = schema.table() + "\0" + schema.types() + schema.dates();
        return folder.resolve(schema.table().id() + "-" + hash(shape) + ENDING);
    }

    Path building(Path file, String unique) {
        return folder.resolve(file.getFileName() + "." + unique + BUILDING);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHAPE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Path> of(String id) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(id + "-"))
                    .toList();
        }
    }

    boolean isFinished(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /** What a build that did not end has left behind. */
    List<Path> unfinished() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(BUILDING))
                    .toList();
        }
    }

    /** The ids of datasets of which there are columns. */
    List<String> ids() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length() - SHAPE - 1))
                    .distinct()
                    .toList();
        }
    }
}
