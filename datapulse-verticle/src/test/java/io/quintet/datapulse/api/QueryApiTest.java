package io.quintet.datapulse.api;

import static io.quintet.testing.Await.await;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.Pulse;
import io.quintet.events.QueryDataset;
import io.quintet.events.QueryResult;
import io.quintet.kit.event.Bus;
import io.quintet.testing.Answer;
import io.quintet.testing.Await;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryApiTest {
    private static final String SALES = """
            day,City,city,amount,code
            2026-11-01,Berlin,a,10.5,00123
            2026-11-02,Lyon,b,4,00124
            2026-12-03, Berlin ,,0.25,7
            """;
    private static final String ENDLESS =
            "SELECT count(*) FROM range(1000000) a, range(10000000) b WHERE hash(a.range + b.range) = 7";

    private static Pulse pulse;
    private static String sales;

    @BeforeAll
    static void start() {
        pulse = Pulse.start(
                Map.of("DATAPULSE_SQL_TIME", "4s", "DATAPULSE_SQL_MEMORY", "200MB", "DATAPULSE_SQL_PROCESSES", "1"));
        sales = pulse.profile("sales.csv", SALES).getString("id");
    }

    @AfterAll
    static void stop() {
        pulse.close();
    }

    @Test
    void answersWithNamesTypesAndValues() {
        var answer = query(
                        "SELECT City, sum(amount) AS total, max(day) d, count(\"city (2)\") n FROM data GROUP BY ALL ORDER BY 1")
                .json();

        assertThat(answer.getJsonArray("columns"))
                .extracting(column ->
                        ((JsonObject) column).getString("name") + " " + ((JsonObject) column).getString("type"))
                .containsExactly("City VARCHAR", "total DECIMAL(38,2)", "d DATE", "n BIGINT");
        assertThat(rows(answer))
                .containsExactly(
                        Arrays.asList("Berlin", "10.75", "2026-12-03", "1"),
                        List.of("Lyon", "4.00", "2026-11-02", "1"));
        assertThat(answer.getBoolean("truncated")).isFalse();
        assertThat(answer.getString("limitHit")).isNull();
    }

    @Test
    void knowsEmptyCellsAsNullAndIdentifiersAsText() {
        assertThat(rows(query("FROM data SELECT code, \"city (2)\" WHERE amount < 1")
                        .json()))
                .containsExactly(Arrays.asList("7", null));
        assertThat(rows(query("SELECT column_name, column_type FROM (DESCRIBE data)")
                        .json()))
                .contains(List.of("code", "VARCHAR"), List.of("amount", "DECIMAL(18,2)"));
    }

    @Test
    void keepsTheOrderThatAQueryAsksFor() {
        var answer = pulse.http()
                .post(
                        "/datasets/" + sales + "/query",
                        new JsonObject()
                                .put(
                                        "sql",
                                        "SELECT range % 1000 AS x FROM range(300000) ORDER BY x DESC, range; -- last")
                                .put("limit", 10_000));

        var rows = rows(answer.json()).stream()
                .map(row -> Integer.parseInt((String) row.get(0)))
                .toList();
        assertThat(rows)
                .hasSize(10_000)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(999);
    }

    @Test
    void joinsOtherDatasetsByAlias() {
        var cities = pulse.profile("cities.csv", "name,country\nBerlin,de\nLyon,fr\n")
                .getString("id");
        var body = new JsonObject()
                .put("sql", "SELECT country, sum(amount) FROM data JOIN cities ON City = name GROUP BY 1 ORDER BY 1")
                .put("datasets", new JsonObject().put("cities", cities));

        var answer = pulse.http().post("/datasets/" + sales + "/query", body).json();

        assertThat(rows(answer)).containsExactly(List.of("de", "10.75"), List.of("fr", "4.00"));
        assertProblem(pulse.http()
                        .post(
                                "/datasets/" + sales + "/query",
                                body.put("datasets", new JsonObject().put("x y", cities))))
                .hasStatus(400)
                .hasPointer("/datasets/x y");
        assertProblem(pulse.http()
                        .post("/datasets/" + sales + "/query", body.put("datasets", new JsonObject().put("x", "none"))))
                .hasStatus(404);
    }

    @Test
    void saysWhichLimitCutTheAnswer() {
        var few = query("SELECT * FROM range(1000)").json();
        var wide = query("SELECT repeat('x', 100000) FROM range(100)").json();

        assertThat(few.getJsonArray("rows")).hasSize(100);
        assertThat(few.getBoolean("truncated")).isTrue();
        assertThat(few.getString("limitHit")).isEqualTo("There are more rows than the 100 asked for.");
        assertThat(wide.getJsonArray("rows")).hasSize(49);
        assertThat(wide.getString("limitHit")).isEqualTo("There is more than the 5,000,000 bytes of an answer.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM \"/etc/passwd\"",
                "SELECT * FROM '/etc/hosts.csv'",
                "SELECT * FROM glob('/*')",
                "SELECT * FROM sniff_csv('/etc/passwd')",
                "SELECT * FROM 'https://example.org/x.csv'",
                "COPY data TO '/tmp/stolen.csv'",
                "COPY (SELECT 1) TO '/tmp/stolen.csv'",
                "EXPORT DATABASE '/tmp/stolen'",
                "ATTACH '/tmp/new.duckdb'",
                "DETACH source0",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET threads = 8",
                "PRAGMA database_list",
                "PRAGMA memory_limit='10GB'",
                "CALL pragma_database_list()",
                "CREATE TABLE x AS SELECT 1",
                "CREATE TEMP TABLE x AS SELECT 1",
                "CREATE SECRET (TYPE s3)",
                "INSERT INTO data VALUES (1)",
                "UPDATE source0.rows SET c1 = 'x'",
                "DELETE FROM source0.rows",
                "DROP VIEW data",
                "SELECT 1; DROP VIEW data",
                "SELECT 1; SELECT 2",
                "SELECT * FROM duckdb_databases()",
                "SELECT * FROM duckdb_databases",
                "SELECT * FROM system.main.duckdb_databases",
                "SELECT * FROM (SELECT path FROM duckdb_databases() WHERE path IS NOT NULL)",
                "WITH x AS (SELECT value FROM duckdb_settings()) FROM x",
                "SELECT current_setting('allowed_paths')",
                "FROM query('SELECT path FROM duckdb_databases()')",
                "FROM query_table('duckdb_databases')",
                "SELECT (SELECT max(path) FROM pragma_database_list)",
                "SELECT * FROM json_execute_serialized_sql('{}')",
                "CHECKPOINT",
                "VACUUM",
                "BEGIN",
                "EXPLAIN ANALYZE SELECT 1",
                "EXECUTE x",
                "selec 1",
                "SELECT nothing FROM data",
                "SELECT",
                "",
                "   ",
            })
    void refuses(String sql) {
        var answer = query(sql);

        assertProblem(answer).hasStatus(400);
        assertThat(answer.text()).doesNotContain(pulse.folder().toString()).doesNotContain("root:");
        assertThat(query("SELECT 42 AS x")
                        .json()
                        .getJsonArray("rows")
                        .getJsonArray(0)
                        .getString(0))
                .isEqualTo("42");
    }

    @Test
    void givesDuckDbsOwnMessage() {
        assertProblem(query("SELECT amout FROM data"))
                .hasStatus(400)
                .hasDetailContaining("amount")
                .hasPointer("/sql");
        assertProblem(query("selec 1")).hasStatus(400).hasDetailContaining("syntax error at or near \"selec\"");
        assertProblem(query("SELECT 1,\n nothing;")).hasDetailContaining("LINE 2:");
        assertProblem(query("DROP VIEW data")).hasStatus(400).hasDetailContaining("Only a SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT length(repeat('x', 2000000000))",
                "SELECT repeat('x', 2000000000)",
                "SELECT length(repeat('x', 1000000000) || repeat('y', 1000000000))",
                "SELECT list(range) FROM range(300000000)",
                "SELECT count(DISTINCT range::VARCHAR || 'some more text to fill it') FROM range(100000000)",
                "SELECT repeat('x', 300000000)",
            })
    void endsWithASentenceWhatNeedsTooMuchMemory(String sql) {
        var answer = query(sql);

        assertThat(answer.status()).as("%s", answer).isIn(413, 400);
        assertThat(answer.json().getString("detail")).containsAnyOf("200,000,000 bytes", "after 4 seconds");
        assertThat(query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void killsAQueryWhenItsTimeIsOver() {
        assertProblem(query(ENDLESS))
                .hasStatus(400)
                .hasDetailContaining("stopped after 4 seconds, the most it may take");
        assertThat(query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void killsAQueryWhenItsReaderLeaves() throws Exception {
        assertThat(query("SELECT 1").status()).isEqualTo(200);
        var process = sandbox();
        var before = worked(process);

        try (var reader = new Socket("127.0.0.1", pulse.http().port())) {
            var body = new JsonObject().put("sql", ENDLESS).encode();
            var head =
                    "POST /api/datapulse/datasets/%s/query HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(sales, body.length());
            reader.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            Await.until("the query runs", () -> worked(process).compareTo(before.plusMillis(300)) > 0);
        }

        Await.until("the process ends", () -> !process.isAlive());
        Await.until("nothing of it is left", () -> sandboxes() == 0);
        assertThat(query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void answersOtherServicesByTheSameRules() {
        var bus = new Bus(pulse.http().vertx());
        assertThat(query("SELECT 1").status()).isEqualTo(200);

        var result = await(bus.ask(
                QueryDataset.ADDRESS,
                new QueryDataset(sales, "SELECT code FROM data ORDER BY code", 2),
                QueryResult.class));

        assertThat(result.columns()).containsExactly("code");
        assertThat(result.rows()).containsExactly(List.of("00123"), List.of("00124"));
        assertThat(result.truncated()).isTrue();
        assertThatThrownBy(() -> await(bus.ask(
                        QueryDataset.ADDRESS,
                        new QueryDataset(sales, "FROM read_text('/etc/passwd')", 2),
                        QueryResult.class)))
                .hasMessageContaining("read_text");
        assertThatThrownBy(() -> await(
                        bus.ask(QueryDataset.ADDRESS, new QueryDataset("none", "SELECT 1", 2), QueryResult.class)))
                .hasMessage("There is no dataset none.");
    }

    private static Answer query(String sql) {
        return pulse.http().post("/datasets/" + sales + "/query", new JsonObject().put("sql", sql));
    }

    private static List<List<?>> rows(JsonObject answer) {
        return answer.getJsonArray("rows").stream()
                .<List<?>>map(row -> ((JsonArray) row).getList())
                .toList();
    }

    private static ProcessHandle sandbox() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static Duration worked(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long sandboxes() {
        try (var folders = Files.list(pulse.folder().resolve("sandbox"))) {
            return folders.count();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
