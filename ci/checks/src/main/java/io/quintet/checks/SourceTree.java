package io.quintet.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The repository's own files by their paths from its top, with slashes; what a build makes is not among them. */
record SourceTree(Path root) {
    private static final Set<String> MADE =
            Set.of(".git", "target", "node_modules", "dist", ".stamps", "cdk.out", "test-results", "playwright-report");

    /** In the order of their names, so that findings come in the same order everywhere. */
    List<String> files(Predicate<String> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new OwnFiles(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .filter(wanted)
                .sorted()
                .toList();
    }

    Optional<String> find(String file) {
        var path = root.resolve(file);
        return Files.isRegularFile(path) ? Optional.of(text(path)) : Optional.empty();
    }

    String read(String file) {
        return text(root.resolve(file));
    }

    Stream<Dockerfile> dockerfiles() {
        return files(SourceTree::isDockerfile).stream().map(file -> Dockerfile.parse(file, read(file)));
    }

    static boolean isDockerfile(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.equals("Dockerfile") || name.endsWith(".Dockerfile");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class OwnFiles extends SimpleFileVisitor<Path> {
        private final List<Path> found;

        private OwnFiles(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return MADE.contains(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
