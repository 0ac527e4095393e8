package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quintet.datapulse.Pulse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs send that is no table, or too much of one; with the limits as they are by default. */
class BadInputTest {
    private static final long GIGABYTE = 1_000_000_000;

    @TempDir
    private Path folder;

    @Test
    void readsOneColumnAndAsManyAsTheLimitAndRefusesTwentyThousand() {
        try (var pulse = Pulse.start()) {
            assertThat(pulse.profile("one.csv", "a\n1\n2\n").getInteger("columnCount"))
                    .isEqualTo(1);
            assertThat(pulse.profile("wide.csv", header(4_096)).getInteger("columnCount"))
                    .isEqualTo(4_096);
            assertProblem(pulse.send("wider.csv", header(20_000)))
                    .hasStatus(413)
                    .hasDetailContaining("more than 4,096 cells");
            assertThat(pulse.incoming()).isEmpty();
        }
        try (var pulse = Pulse.start(Map.of("DATAPULSE_MAX_COLUMNS", "20000"))) {
            var row = ",".repeat(19_999) + "\n";
            assertThat(pulse.profile("wide.csv", header(20_000) + row).getInteger("columnCount"))
                    .isEqualTo(20_000);
        }
    }

    @Test
    void refusesACellOfAGigabyteLongBeforeItsEnd() throws IOException {
        try (var pulse = Pulse.start();
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), pulse.http().port())) {
            socket.setSoTimeout(30_000);
            var output = socket.getOutputStream();
            write(
                    output,
                    "POST /api/datapulse/datasets?name=x.csv HTTP/1.1\r\nHost: x\r\nContent-Length: " + GIGABYTE
                            + "\r\n\r\na,b\n1,\"");
            for (int i = 0; i < 120; i++) {
                write(output, "x".repeat(100_000));
            }

            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
            assertThat(pulse.incoming()).isEmpty();
            assertThat(pulse.profile("after.csv", "a\n1\n").getInteger("rowCount"))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsNothing() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()), "nothing can be mounted here");
        try (var pulse = Pulse.start(Map.of("QUINTET_DATA", disk.toString()))) {
            var large = ("a,b\n" + "1,some text\n".repeat(1_000_000)).getBytes(UTF_8);

            assertProblem(pulse.send("x.csv", large)).hasStatus(507).hasDetailContaining("disk is full");
            assertProblem(pulse.send("x.csv.gz", gzip(large))).hasStatus(507).hasDetailContaining("disk is full");

            assertThat(pulse.files()).isEmpty();
            assertThat(pulse.incoming()).isEmpty();
            assertThat(pulse.profile("after.csv", "a\n1\n").getInteger("rowCount"))
                    .isEqualTo(1);
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String header(int columns) {
        return IntStream.range(0, columns).mapToObj(column -> "c" + column).collect(Collectors.joining(",", "", "\n"));
    }

    private static void write(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(UTF_8));
        output.flush();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
