package io.quintet.datapulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** DataPulse as it is started by its main class, in a process of its own with little memory. */
final class ChildService implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile(".*datapulse listens on .*:(\\d+).*");

    private final Process process;
    private final int port;

    private ChildService(Process process) throws IOException {
        this.process = process;
        this.port = readPort();
    }

    static ChildService start(Path data, String memory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                java,
                memory,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                classPath,
                DatapulseVerticle.class.getName());
        builder.environment().put("PORT", "0");
        builder.environment().put("HOST", "127.0.0.1");
        builder.environment().put("QUINTET_DATA", data.toString());
        return new ChildService(builder.redirectErrorStream(true).start());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/datapulse" + path);
    }

    private int readPort() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            var found = LISTENS.matcher(line);
            if (found.matches()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("DataPulse did not start: " + String.join("\n", seen));
    }

    /** Ends it as a power cut would: at once, with whatever it was doing. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("DataPulse did not stop within 30 seconds");
        }
    }
}
