package io.quintet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of writes, the suite has everything it acknowledged. */
class KillIT {
    private static final int ACKNOWLEDGED_FIRST = 40;

    @TempDir
    Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_FIRST);

    @Test
    void losesNothingThatWasAcknowledged() throws InterruptedException {
        try (var suite = LauncherProcess.start(data)) {
            var writers = writers(suite);
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            suite.kill();
            for (var writer : writers) {
                writer.join();
            }
        }

        try (var again = LauncherProcess.start(data)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_FIRST);
            for (var path : acknowledged) {
                assertThat(again.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(again.errors()).isEmpty();
        }
    }

    private List<Thread> writers(LauncherProcess suite) {
        var writers = new ArrayList<Thread>();
        writers.add(writer(() -> created(suite, "/api/taskflow/tasks", "{\"title\":\"kept\"}")));
        writers.add(
                writer(() -> created(suite, "/api/filevault/documents?name=kept.txt", "bytes " + System.nanoTime())));
        writers.add(
                writer(() -> created(suite, "/api/datapulse/datasets?name=kept.csv", "a,b\n1," + System.nanoTime())));
        writers.add(writer(() -> created(suite, "/api/chatmind/sessions", "{}")));
        writers.forEach(Thread::start);
        return writers;
    }

    /** Writes until the suite is gone; what is not answered was not acknowledged. */
    private Thread writer(Supplier<String> write) {
        return new Thread(() -> {
            try {
                while (acknowledged.add(write.get())) {
                    enough.countDown();
                }
            } catch (UncheckedIOException gone) {
                enough.countDown();
            }
        });
    }

    private static String created(LauncherProcess suite, String path, String body) {
        var answer = suite.send(suite.request(path)
                .header("Content-Type", path.contains("?") ? "application/octet-stream" : "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = new JsonObject(answer.body()).getString("id");
        return path.replaceFirst("\\?.*", "") + "/" + id;
    }
}
