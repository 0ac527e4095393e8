package io.quintet.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own files, as its tests on documentation and structure read them. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "test-results", "dist");

    private Sources() {}

    /** Files whose path below the project fits a glob, in order; never none, so that a test of them can fail. */
    static List<Path> matching(String glob) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = SKIPPED.contains(String.valueOf(folder.getFileName()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (matcher.matches(ROOT.relativize(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new AssertionError("no file fits " + glob);
        }
        found.sort(Path::compareTo);
        return found;
    }

    static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
