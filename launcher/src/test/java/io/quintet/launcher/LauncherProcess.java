package io.quintet.launcher;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The jar, started as a user starts it. */
final class LauncherProcess implements AutoCloseable {
    private static final Pattern DOOR = Pattern.compile("Quintet \\S+ is at http://[^:]+:(\\d+)");
    private static final long START_SECONDS = 60;

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final StringBuffer errors = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private LauncherProcess(Process process) {
        this.process = process;
        read(process.getInputStream(), output);
        read(process.getErrorStream(), errors);
        process.onExit()
                .thenAccept(ended -> port.completeExceptionally(
                        new AssertionError("the suite ended with " + ended.exitValue() + ": " + output + errors)));
    }

    /** Starts without waiting. */
    static LauncherProcess run(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("quintet.jar", "target/quintet.jar")));
        command.addAll(List.of(options));
        try {
            return new LauncherProcess(new ProcessBuilder(command).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts on a free port and waits until it says where it is. */
    static LauncherProcess start(Path data, String... options) {
        var all = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        all.addAll(List.of(options));
        var started = run(all.toArray(String[]::new));
        started.port();
        return started;
    }

    int port() {
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("not started within " + START_SECONDS + " s: " + output + errors, late);
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(output + " " + errors, failure);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    JsonObject json(String path) {
        return new JsonObject(get(path).body());
    }

    /** What a stream brings at first; it is left then. */
    String firstBytes(String path) {
        try (var body = client.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                .body()) {
            return new String(body.readNBytes(3), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl-C and {@code kill} do; answers the exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + output + errors);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    String output() {
        return output.toString();
    }

    String errors() {
        return errors.toString();
    }

    @Override
    public void close() {
        kill();
    }

    private void read(InputStream stream, StringBuffer into) {
        var reader = new Thread(() -> readAll(stream, into), "output");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll(InputStream stream, StringBuffer into) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                into.append(line).append('\n');
                var door = DOOR.matcher(line);
                if (door.find()) {
                    port.complete(Integer.parseInt(door.group(1)));
                }
            }
        } catch (IOException ended) {
            into.append("");
        }
    }
}
