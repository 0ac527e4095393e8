package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetApiTest {
    private static final String SALES = """
            day,city,amount,zip
            2026-11-01,Berlin,10.5,00123
            2026-11-02,"Köln, Ehrenfeld",4,00456
            2026-11-03,Berlin,,00123
            """;

    private final Pulse pulse = Pulse.start();

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void showsTheProfileOfADataset() {
        var created = pulse.profile("sales.csv", SALES);

        var dataset = pulse.http().get("/datasets/" + created.getString("id")).json();

        assertThat(dataset).isEqualTo(created);
        assertThat(dataset.getString("name")).isEqualTo("sales.csv");
        assertThat(dataset.getInteger("rowCount")).isEqualTo(3);
        assertThat(dataset.getInteger("columnCount")).isEqualTo(4);
        assertThat(dataset.getInteger("badRowCount")).isZero();
        assertThat(dataset.getInteger("bytes")).isEqualTo(112);
        assertThat(dataset.getJsonObject("dialect"))
                .isEqualTo(new JsonObject()
                        .put("delimiter", ",")
                        .put("encoding", "UTF-8")
                        .put("byteOrderMark", false)
                        .put("lineEnd", "LF")
                        .put("quote", "\"")
                        .put("header", true)
                        .put("skip", 0)
                        .put("nullWords", new JsonArray())
                        .put("sentence", "Comma-separated UTF-8; the first row names 4 columns."));
        assertThat(types(dataset)).isEqualTo("date text decimal text");
    }

    @Test
    void showsWhatIsFoundBetweenColumnsAndWhichWordsKeepAColumnFromBeingNumbers() {
        var dataset = pulse.profile("pairs.csv", "a,b,c\n1,-2,1\n1,-2,1\n3,-6,NULL\n4,-8,2\n");

        assertThat(dataset.getJsonObject("duplicates"))
                .isEqualTo(new JsonObject("{\"rows\":1,\"exact\":true,\"error\":0}"));
        assertThat(dataset.getJsonArray("correlations").getJsonObject(0))
                .isEqualTo(new JsonObject("{\"first\":0,\"second\":1,\"coefficient\":-1.0,\"rows\":4}"));
        assertThat(dataset.getJsonArray("columns").getJsonObject(2).getJsonObject("nullWords"))
                .isEqualTo(new JsonObject("""
                        {"words":[{"value":"NULL","count":1}],"type":"integer",
                         "reason":"But for “NULL” (1) all 3 other values are integers."}"""));
    }

    @Test
    void showsEveryFigureOfAColumn() {
        var amount = pulse.profile("sales.csv", SALES).getJsonArray("columns").getJsonObject(2);

        assertThat(amount).isEqualTo(new JsonObject("""
                        {"index":2,"name":"amount","type":"decimal","format":null,"typeReason":"All 2 values are numbers.",
                         "nullWords":null,"values":2,"empty":1,
                         "distinct":{"count":2,"exact":true,"relativeError":0.0},"min":"4","max":"10.5","mean":7.25,
                         "standardDeviation":4.596194077712559,"skew":null,
                         "quartiles":{"q1":5.625,"median":7.25,"q3":8.875,"exact":true,"rankError":0.0},
                         "quantiles":{"p1":4.065,"p5":4.325,"p25":5.625,"p50":7.25,"p75":8.875,"p95":10.175,"p99":10.434999999999999,
                          "exact":true,"rankError":0.0},
                         "top":{"items":[{"value":"10.5","count":1},{"value":"4","count":1}],"exact":true,"countError":0},
                         "histogram":%s,
                         "lengths":{"min":1,"max":4,"mean":2.5},
                         "alerts":[{"kind":"unique","reason":"All 2 values are different."}]}
                        """.formatted(amount.getJsonObject("histogram"))));
        var bins = amount.getJsonObject("histogram").getJsonArray("bins");
        assertThat(bins).hasSize(20);
        assertThat(bins.getJsonObject(0).getDouble("from")).isEqualTo(4.0);
        assertThat(bins.getJsonObject(0).getInteger("count")).isEqualTo(1);
        assertThat(bins.getJsonObject(19).getDouble("to")).isEqualTo(10.5);
        assertThat(bins.getJsonObject(19).getInteger("count")).isEqualTo(1);
    }

    @Test
    void listsBadRowsAndKeepsTheGoodOnes() {
        var dataset = pulse.profile("x.csv", "a,b\n1,2\n3\n4,5,6\n7,8\n9,\"open\n");

        assertThat(dataset.getInteger("rowCount")).isEqualTo(2);
        assertThat(dataset.getInteger("badRowCount")).isEqualTo(3);
        assertThat(dataset.getJsonArray("badRows")).isEqualTo(new JsonArray("""
                        [{"line":3,"reason":"1 cell where the header has 2.","text":"3"},
                         {"line":4,"reason":"3 cells where the header has 2.","text":"4,5,6"},
                         {"line":6,"reason":"A quote that opens in this row is never closed; everything after it is left out.",
                          "text":"9,\\"open"}]
                        """));
        assertThat(rows(dataset, "")).isEqualTo(List.of(List.of("1", "2"), List.of("7", "8")));
    }

    @Test
    void answersThatADatasetIsNotThere() {
        assertProblem(pulse.http().get("/datasets/none")).hasStatus(404).hasDetailContaining("no dataset none");
        assertProblem(pulse.http().get("/datasets/none/rows")).hasStatus(404);
        assertProblem(pulse.http().delete("/datasets/none")).hasStatus(404);
    }

    @Test
    void listsDatasetsNewestFirstInPages() {
        pulse.profile("one.csv", SALES);
        pulse.profile("two.csv", "a\n1\n");
        pulse.profile("Drei.csv", "a\n");

        var first = pulse.http().get("/datasets?limit=2").json();
        var rest = pulse.http()
                .get("/datasets?limit=2&cursor=" + first.getString("next"))
                .json();

        assertThat(names(first)).isEqualTo("Drei.csv two.csv");
        assertThat(names(rest)).isEqualTo("one.csv");
        assertThat(rest.getString("next")).isNull();
        assertThat(names(pulse.http().get("/datasets?q=DREI").json())).isEqualTo("Drei.csv");
        var one = rest.getJsonArray("items").getJsonObject(0);
        assertThat(one.fieldNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "rowCount", "columnCount", "badRowCount", "bytes", "sha256", "createdAt");
        assertThat(one.getInteger("rowCount")).isEqualTo(3);
        assertThat(one.getString("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @ParameterizedTest
    @CsvSource({"/datasets?limit=0", "/datasets?limit=501", "/datasets?page=2", "/datasets/x/rows?offset=-1"})
    void refusesParametersThatTheContractDoesNotHave(String path) {
        assertProblem(pulse.http().get(path)).hasStatus(400);
    }

    @Test
    void readsRowsFromAnyOffset() {
        var text = IntStream.range(0, 30_000)
                .mapToObj(i -> i % 7 == 3 ? "bad" : i + ",\"line one\nof " + i + "\"")
                .collect(Collectors.joining("\r\n", "\ufeffid,text\r\n", ""));
        var dataset = pulse.profile("big.csv", text);

        int total = dataset.getInteger("rowCount");
        assertThat(total + dataset.getInteger("badRowCount")).isEqualTo(30_000);
        assertThat(rows(dataset, "?offset=0&limit=1")).isEqualTo(List.of(List.of("0", "line one\nof 0")));
        for (int offset : new int[] {1, 9_999, 10_000, 17_171, 25_000, total - 1}) {
            int number = IntStream.range(0, 30_000)
                    .filter(i -> i % 7 != 3)
                    .skip(offset)
                    .findFirst()
                    .orElseThrow();
            assertThat(rows(dataset, "?limit=1&offset=" + offset))
                    .isEqualTo(List.of(List.of("" + number, "line one\nof " + number)));
        }
    }

    @Test
    void tellsWhereTheNextPageOfRowsStarts() {
        var dataset = pulse.profile("x.csv", "a;b\n1;2\n3;4\n5;6\n");

        var first = page(dataset, "?limit=2");
        var last = page(dataset, "?limit=2&offset=" + first.getString("next"));

        assertThat(first.getJsonArray("columns").getList()).isEqualTo(List.of("a", "b"));
        assertThat(first.getInteger("offset")).isZero();
        assertThat(first.getInteger("total")).isEqualTo(3);
        assertThat(last.getJsonArray("items").getList()).isEqualTo(List.of(List.of("5", "6")));
        assertThat(last.getString("next")).isNull();
        assertThat(page(dataset, "?offset=3").getJsonArray("items")).isEmpty();
        assertThat(page(dataset, "?offset=99999999999").getJsonArray("items")).isEmpty();
    }

    @Test
    void endsAPageEarlyWhenItsCellsAreVeryLong() {
        var text = "a\n" + ("x".repeat(900_000) + "\n").repeat(5);
        var dataset = pulse.profile("long.csv", text);

        var page = page(dataset, "?limit=5");

        assertThat(page.getJsonArray("items")).hasSize(3);
        assertThat(page.getString("next")).isEqualTo("3");
    }

    @Test
    void removesADatasetWithItsFiles() {
        var id = pulse.profile("x.csv", SALES).getString("id");
        assertThat(pulse.files()).hasSize(2);

        assertThat(pulse.http().delete("/datasets/" + id).status()).isEqualTo(204);

        assertProblem(pulse.http().get("/datasets/" + id)).hasStatus(404);
        assertThat(pulse.files()).isEmpty();
    }

    @Test
    void tellsEachChangeInItsEventLog() throws Exception {
        try (var events = pulse.http().stream("/events?after=0", Map.of())) {
            var id = pulse.profile("x.csv", "a\n1\n").getString("id");
            pulse.send("picture.png", "\u0000\u0001");
            pulse.http().delete("/datasets/" + id);

            assertThat(List.of(
                            events.next().data(),
                            events.next().data(),
                            events.next().data()))
                    .extracting(entry -> new JsonObject(entry).getJsonObject("data"))
                    .extracting(data -> data.getString("change") + " " + data.getString("name"))
                    .containsExactly("profiled x.csv", "failed picture.png", "removed x.csv");
        }
    }

    @Test
    void keepsDatasetsOverARestartAndRemovesWhatNoDatasetHas() throws Exception {
        var dataset = pulse.profile("x.csv", SALES);
        Files.writeString(pulse.folder().resolve("files/orphan.csv"), "a");
        Files.writeString(pulse.folder().resolve("incoming/half.receiving"), "a");

        pulse.http().restart();

        assertThat(pulse.http().get("/datasets/" + dataset.getString("id")).json())
                .isEqualTo(dataset);
        assertThat(rows(dataset, "?limit=1")).isEqualTo(List.of(List.of("2026-11-01", "Berlin", "10.5", "00123")));
        assertThat(pulse.files()).hasSize(2);
        assertThat(pulse.incoming()).isEmpty();
    }

    @Test
    void listsItsLimits() {
        var limits = pulse.http().get("/limits").json().getJsonArray("items");

        assertThat(limits.stream().map(JsonObject.class::cast).map(limit -> limit.getString("setting")))
                .contains(
                        "DATAPULSE_MAX_SIZE",
                        "DATAPULSE_UPLOADS",
                        "DATAPULSE_MAX_COLUMNS",
                        "DATAPULSE_MAX_CELL",
                        "DATAPULSE_MAX_ROW");
    }

    private JsonObject page(JsonObject dataset, String query) {
        var answer = pulse.http().get("/datasets/" + dataset.getString("id") + "/rows" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private Object rows(JsonObject dataset, String query) {
        return page(dataset, query).getJsonArray("items").getList();
    }

    private static String types(JsonObject dataset) {
        return texts(dataset.getJsonArray("columns"), "type");
    }

    private static String names(JsonObject list) {
        return texts(list.getJsonArray("items"), "name");
    }

    private static String texts(JsonArray objects, String field) {
        return objects.stream()
                .map(object -> ((JsonObject) object).getString(field))
                .collect(Collectors.joining(" "));
    }
}
