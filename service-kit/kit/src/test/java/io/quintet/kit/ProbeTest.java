package io.quintet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.kit.health.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As a container runs it: a process of its own, of which only the exit code counts. */
class ProbeTest {
    @Test
    void endsWellWhenTheServiceAnswers() throws Exception {
        try (var notes = NotesVerticle.start(Map.of())) {
            assertThat(probe(Integer.toString(notes.port()))).isZero();
            assertThat(probe(Integer.toString(notes.port()), "/health/ready")).isZero();
        }
    }

    @Test
    void endsBadlyWhenTheServiceAnswersSomethingElse() throws Exception {
        try (var notes = NotesVerticle.start(Map.of())) {
            assertThat(probe(Integer.toString(notes.port()), "/api/notes/nowhere"))
                    .isEqualTo(1);
        }
    }

    @Test
    void endsBadlyWhenNobodyListensOrNobodyAnswers() throws Exception {
        int free;
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = mute.getLocalPort();
            assertThat(probe(Integer.toString(free))).isEqualTo(1);
        }

        assertThat(probe(Integer.toString(free))).isEqualTo(1);
        assertThat(probe("eight")).isEqualTo(1);
    }

    private static int probe(String port, String... paths) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        command.addAll(List.of(paths));
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("PORT", port);
        return process.start().waitFor();
    }
}
