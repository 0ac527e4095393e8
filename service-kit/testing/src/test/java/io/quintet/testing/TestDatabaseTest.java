package io.quintet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void givesPostgresAnEmptyDatabaseEachTime() throws SQLException {
        var first = TestDatabase.POSTGRES.environment().get("QUINTET_DATABASE_URL");
        var second = TestDatabase.POSTGRES.environment().get("QUINTET_DATABASE_URL");

        assertThat(first).startsWith("postgresql://postgres@localhost:").isNotEqualTo(second);
        execute(first, "CREATE TABLE notes (id TEXT)");
        execute(second, "CREATE TABLE notes (id TEXT)");
    }

    @Test
    void givesSqliteAFolderOfItsOwn() {
        var environment = TestDatabase.SQLITE.environment();

        assertThat(Path.of(environment.get("QUINTET_DATA"))).isEmptyDirectory();
        assertThat(environment).doesNotContainKey("QUINTET_DATABASE_URL");
    }

    private static void execute(String url, String sql) throws SQLException {
        var address = "jdbc:" + url.replace("postgres@", "") + "?user=postgres";
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
