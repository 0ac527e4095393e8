package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** This repository once more, in a folder where a test may break it. */
final class RepositoryCopy {
    static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

    /** Read by no check, and most of what there is. */
    private static final Pattern UNREAD =
            Pattern.compile("(?:docs/|ui/(?:src|e2e|public)/|[\\w-]+/src/|service-kit/|ci/infra/(?!src/main/|pom)).*");

    private static final List<String> FILES =
            new SourceTree(TOP).files(file -> !UNREAD.matcher(file).matches());

    private final Path root;

    private RepositoryCopy(Path root) {
        this.root = root;
    }

    static RepositoryCopy in(Path folder) {
        FILES.forEach(file -> copy(TOP.resolve(file), folder.resolve(file)));
        return new RepositoryCopy(folder);
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives the number of the line that was put at the end. */
    int append(String file, String line) {
        var before = read(file).stripTrailing();
        write(file, before + "\n" + line + "\n");
        return 1 + (int) before.lines().count();
    }

    /** What is replaced has to be there: else the test would plant nothing. */
    void replace(String file, String pattern, String by) {
        var before = read(file);
        var after = Pattern.compile(pattern, Pattern.MULTILINE).matcher(before).replaceFirst(by);
        assertThat(after.equals(before)).as("'%s' is not in %s", pattern, file).isFalse();
        write(file, after);
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String read(String file) {
        return new SourceTree(root).read(file);
    }

    /** The number of the line with this in it. */
    int line(String file, String wanted) {
        return 1
                + (int) read(file)
                        .lines()
                        .takeWhile(line -> !line.contains(wanted))
                        .count();
    }

    Path root() {
        return root;
    }

    List<String> findings() {
        return SourceChecks.findings(root).stream().map(Finding::toString).toList();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
