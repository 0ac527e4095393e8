package io.quintet.filevault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** FileVault in a process of its own, which can be killed as a power cut would. */
final class VaultProcess implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("listens on .*:(\\d+)");

    private final Process process;
    private final int port;

    private VaultProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and returns when it listens. */
    static VaultProcess start(Path data, String... jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.add("-Dlogback.configurationFile=logback.xml"); // the service's own, which tells the port
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FilevaultVerticle.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PORT", "0", "HOST", "127.0.0.1", "QUINTET_DATA", data.toString()));
        var process = builder.start();
        return new VaultProcess(process, port(process.inputReader()));
    }

    private static int port(BufferedReader output) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            var listens = LISTENS.matcher(line);
            if (listens.find()) {
                readOn(output);
                return Integer.parseInt(listens.group(1));
            }
        }
        throw new AssertionError("it did not start:\n" + seen);
    }

    /** A process whose output nobody reads would wait for ever. */
    private static void readOn(BufferedReader output) {
        var reader = new Thread(() -> output.lines().forEach(Objects::requireNonNull), "vault output");
        reader.setDaemon(true);
        reader.start();
    }

    int port() {
        return port;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
