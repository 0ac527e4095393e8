package io.quintet.datapulse.store.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sandbox, seen from the service; its calls block, and a kill from another thread ends them. */
final class SandboxChild {
    private final Process process;
    private final BufferedReader output;
    private final Path folder;

    private SandboxChild(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param parent where it has a folder of its own, for DuckDB's library */
    static SandboxChild start(SandboxCommand command, Path parent) throws IOException {
        var folder = Files.createDirectory(parent.resolve(UUID.randomUUID().toString()));
        return new SandboxChild(command.start(folder), folder);
    }

    /** Waits until it takes tasks; false when it ended instead. */
    boolean isReady() throws IOException {
        return SandboxMain.READY.equals(line());
    }

    /** The line it answers with; empty when it ended instead. */
    Optional<String> ask(String task) {
        try {
            process.getOutputStream().write((task + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return Optional.ofNullable(line());
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private @Nullable String line() throws IOException {
        return output.readLine();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, with whatever it is doing; safe to call twice, from any thread. */
    void kill() {
        process.destroyForcibly();
    }

    /** Removes what it leaves; blocks until it has ended. */
    void bury() throws IOException {
        kill();
        process.onExit().join();
        output.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SandboxChild::remove);
        } catch (NoSuchFileException buriedAlready) {
            // Killed at its deadline and left by its reader, it is buried by both.
            return;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
