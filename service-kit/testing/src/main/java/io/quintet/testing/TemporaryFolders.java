package io.quintet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Folders that are gone, with all that is in them, when the tests' process ends. */
final class TemporaryFolders {
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolders::removeAll, "remove-test-folders"));
    }

    private TemporaryFolders() {}

    static Path create() {
        try {
            var folder = Files.createTempDirectory("quintet-test-");
            FOLDERS.add(folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void remove(Path folder) {
        if (!FOLDERS.remove(folder)) {
            return;
        }
        try (var content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder()).forEach(TemporaryFolders::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void removeAll() {
        FOLDERS.forEach(TemporaryFolders::removeWhatIsFree);
    }

    /** A test may still be writing when its process ends. */
    private static void removeWhatIsFree(Path folder) {
        try {
            remove(folder);
        } catch (UncheckedIOException inUse) {
            System.err.println(folder + " is left: " + inUse.getMessage());
        }
    }
}
