package io.quintet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.store.Parameters;
import io.quintet.testing.Await;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that was full, and is not any more. */
class FullDiskTest {
    @TempDir
    private Path folder;

    @Test
    void writesOnInWholeTransactionsWhenThereIsRoomAgain() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "nothing can be mounted here");
        var vertx = Vertx.vertx();
        try {
            var ballast = Files.write(disk.resolve("ballast"), new byte[2_000_000]);
            var kit = Await.await(ServiceKit.open(vertx, config(disk)));
            while (Await.await(add(kit, "x".repeat(100_000)).map(true).otherwise(false))) {}
            Files.delete(ballast);
            long before = count(kit);

            Await.await(add(kit, "there is room"));
            var failed = kit.store()
                    .write(transaction -> transaction
                            .append(new NoteAdded("2", "half"))
                            .compose(half -> Failure.conflict("on purpose").<Void>future()));

            assertThat(Await.await(failed.map(true).otherwise(false))).isFalse();
            assertThat(count(kit)).isEqualTo(before + 1);
            Await.await(kit.close());
        } finally {
            Await.await(vertx.close());
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static ServiceConfig config(Path disk) {
        return ServiceConfig.from("notes", Settings.of(Map.of("QUINTET_DATA", disk.toString())));
    }

    private static Future<Void> add(ServiceKit kit, String text) {
        return kit.store().write(transaction -> transaction.append(new NoteAdded("1", text)));
    }

    private static long count(ServiceKit kit) {
        return Await.await(kit.store()
                        .list("SELECT count(*) AS n FROM event_log", Parameters.none(), row -> row.getLong("n")))
                .get(0);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
