package io.quintet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.TestService;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the services meet PostgreSQL on AWS: user and password beside the address, and TLS or nothing. */
class EncryptedDatabaseTest {
    @TempDir
    private static Path folder;

    private static EncryptedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EncryptedPostgres.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void migratesAndServesOverTls() {
        try (var notes = NotesVerticle.start(environment("require"))) {
            assertThat(add(notes)).isEqualTo(201);
        }
    }

    @Test
    void isNotServedWithoutTls() {
        try (var notes = NotesVerticle.start(environment("disable"))) {
            assertThat(add(notes)).isEqualTo(500);
        }
    }

    private static int add(TestService notes) {
        return notes.post("/notes", new JsonObject().put("text", "over TLS")).status();
    }

    private static Map<String, String> environment(String sslMode) {
        return Map.of(
                "QUINTET_DATA",
                folder.resolve("data").toString(),
                "QUINTET_DATABASE_URL",
                postgres.url(sslMode),
                "QUINTET_DATABASE_USER",
                EncryptedPostgres.USER,
                "QUINTET_DATABASE_PASSWORD",
                EncryptedPostgres.PASSWORD);
    }
}
