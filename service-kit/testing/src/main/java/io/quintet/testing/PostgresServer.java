package io.quintet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for this process, started when the first test asks and stopped when the process ends. */
final class PostgresServer {
    private static final Duration START = Duration.ofSeconds(60);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgresServer() {}

    /** The URL of a new, empty database. */
    static String newDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new AssertionError("PostgreSQL made no database", failed);
        }
        return "postgresql://postgres@localhost:%d/%s".formatted(Holder.SERVER.getPort(), name);
    }

    /** Started by its first use; the library stops it and removes its files when the process ends. */
    private static final class Holder {
        private static final Path OUTPUT = TemporaryFolders.create().resolve("postgres.log");
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            var output = ProcessBuilder.Redirect.appendTo(OUTPUT.toFile());
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(START)
                        .setOverrideWorkingDirectory(unpacked())
                        .setOutputRedirector(output)
                        .setErrorRedirector(output)
                        .start();
            } catch (IOException | IllegalStateException failed) {
                throw new AssertionError("PostgreSQL did not start (as root it needs `unshare -U`): " + said(), failed);
            }
        }

        /** A folder for each user: nobody may write in another's. */
        private static File unpacked() {
            var name = "quintet-postgres-" + System.getProperty("user.name");
            return Path.of(System.getProperty("java.io.tmpdir"), name).toFile();
        }

        private static String said() {
            try {
                return Files.readString(OUTPUT);
            } catch (IOException nothing) {
                return "it said nothing";
            }
        }
    }
}
