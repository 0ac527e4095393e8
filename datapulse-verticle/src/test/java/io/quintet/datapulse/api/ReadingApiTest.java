package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.quintet.testing.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingApiTest {
    private static final String TEXT = "Report; of 2026\nname^amount\n'a^b'^NULL\nc^3\n";
    private static final String QUERY = "?name=x.csv&skip=1&delimiter=^&quote='&nullWords=NULL,-&encoding=windows-1252";

    private final Pulse pulse = Pulse.start();

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void readsAnUploadAsItIsTold() {
        var dataset = upload(QUERY);

        assertThat(dataset.getInteger("rowCount")).isEqualTo(2);
        assertThat(dataset.getJsonObject("dialect").getString("sentence"))
                .isEqualTo("“^”-separated windows-1252 after 1 line, quoted with '; the first row names 2 columns;"
                        + " “NULL”, “-” count as empty.");
        assertThat(dataset.getJsonArray("columns").getJsonObject(1).getString("type"))
                .isEqualTo("integer");
        assertThat(rows(dataset)).isEqualTo(List.of(List.of("a^b", "NULL"), List.of("c", "3")));
        assertThat(dataset.getJsonObject("reading")).isEqualTo(new JsonObject("""
                {"delimiter":"^","quote":"'","header":null,"encoding":"windows-1252","skip":1,"nullWords":["NULL","-"]}"""));
        assertThat(upload("?header=false&delimiter=tab&quote=none").getInteger("rowCount"))
                .isEqualTo(4);
    }

    @Test
    void readsAStoredFileAgainAndBack() {
        var wrong = upload("?name=x.csv");
        var id = wrong.getString("id");
        assertThat(wrong.getInteger("version")).isEqualTo(1);
        assertThat(pulse.http().get("/datasets/" + id).header("ETag")).isEqualTo("\"1\"");

        var answer = pulse.http().post(path(id), Map.of("skip", 1, "delimiter", "^", "quote", "'"));
        var right = answer.json();

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(right.getInteger("rowCount")).isEqualTo(2);
        assertThat(right.getString("createdAt")).isEqualTo(wrong.getString("createdAt"));
        assertThat(pulse.http().get("/datasets/" + id).json()).isEqualTo(right);
        assertThat(rows(right)).isEqualTo(List.of(List.of("a^b", "NULL"), List.of("c", "3")));
        assertThat(names()).containsExactly(id + ".2.rows", id + ".csv");

        pulse.http().restart();
        var undone = pulse.http().post(path(id), wrong.getJsonObject("reading")).json();

        assertThat(undone.getJsonArray("columns")).isEqualTo(wrong.getJsonArray("columns"));
        assertThat(undone.getInteger("version")).isEqualTo(3);
        assertThat(rows(undone)).isEqualTo(rows(wrong));
        assertThat(names()).containsExactly(id + ".3.rows", id + ".csv");
        pulse.http().delete("/datasets/" + id);
        assertThat(pulse.files()).isEmpty();
    }

    @Test
    void asksTheColumnsOfThePresentReading() {
        var dataset = pulse.profile("x.csv", "name,amount\na,5\nb,NULL\nc,30\n");
        var id = dataset.getString("id");
        assertThat(column(dataset, 1).getString("type")).isEqualTo("text");
        assertThat(rows(id, "?sort=-amount")).isEqualTo("[[\"b\",\"NULL\"],[\"a\",\"5\"],[\"c\",\"30\"]]");

        var numbers = pulse.http()
                .post(path(id), Map.of("nullWords", List.of("NULL")))
                .json();

        assertThat(column(numbers, 1).getString("type")).isEqualTo("integer");
        assertThat(rows(id, "?amount__gte=6")).isEqualTo("[[\"c\",\"30\"]]");
        assertThat(rows(id, "?amount__isempty=true")).isEqualTo("[[\"b\",\"NULL\"]]");
        Await.until(() -> pulse.files(pulse.folder().resolve("columns")).stream()
                        .filter(file -> file.toString().endsWith(".columns"))
                        .count()
                == 1);
    }

    private static JsonObject column(JsonObject dataset, int index) {
        return dataset.getJsonArray("columns").getJsonObject(index);
    }

    private String rows(String id, String query) {
        var answer = pulse.http().get("/datasets/" + id + "/rows" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().getJsonArray("items").encode();
    }

    @Test
    void tellsThatADatasetWasReadAgain() {
        var id = upload("").getString("id");
        try (var events = pulse.http().stream("/events?after=1", Map.of())) {
            pulse.http().post(path(id), Map.of("header", false));

            var data = events.next().json().getJsonObject("data");

            assertThat(data.getString("change")).isEqualTo("profiled");
            assertThat(data.getString("id")).isEqualTo(id);
            assertThat(data.getInteger("rows")).isEqualTo(4);
        }
    }

    @Test
    void refusesToReplaceAProfileThatWasNotSeen() {
        var id = upload("").getString("id");
        pulse.http().post(path(id), Map.of("header", false));

        var stale = pulse.http().send(HttpMethod.POST, path(id), Map.of("If-Match", "\"1\""), Map.of("header", true));

        assertProblem(stale).hasStatus(412);
        assertThat(stale.json().getJsonObject("present").getInteger("version")).isEqualTo(2);
        assertThat(pulse.http()
                        .send(HttpMethod.POST, path(id), Map.of("If-Match", "\"2\""), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesADatasetAsItWasWhenItCannotBeReadSo() {
        var dataset = upload(QUERY);
        var id = dataset.getString("id");

        assertProblem(pulse.http().post(path(id), Map.of("skip", 9)))
                .hasStatus(400)
                .hasDetailContaining("There are no 9 lines to skip");

        assertThat(pulse.http().get("/datasets/" + id).json()).isEqualTo(dataset);
        assertThat(rows(dataset)).isEqualTo(List.of(List.of("a^b", "NULL"), List.of("c", "3")));
        assertThat(pulse.incoming()).isEmpty();
        assertProblem(pulse.http().post(path("none"), Map.of())).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "delimiter=ab, delimiter",
        "delimiter=a, delimiter",
        "delimiter=%C3%A9, delimiter",
        "delimiter=%0A, delimiter",
        "delimiter=', quote",
        "header=perhaps, header",
        "encoding=latin1, encoding",
        "skip=-1, skip",
        "skip=1001, skip"
    })
    void refusesAReadingThatIsNone(String query, String parameter) {
        assertProblem(pulse.http().call(HttpMethod.POST, "/datasets?quote='&" + query, Map.of(), Buffer.buffer(TEXT)))
                .hasStatus(400)
                .hasPointer("query/" + parameter);
        assertThat(pulse.incoming()).isEmpty();
    }

    @Test
    void refusesAReadingInJsonThatIsNone() {
        var id = upload("").getString("id");

        assertProblem(pulse.http().post(path(id), Map.of("delimiter", "ab")))
                .hasStatus(400)
                .hasPointer("/delimiter");
        assertProblem(pulse.http().post(path(id), Map.of("quotes", "'")))
                .hasStatus(400)
                .hasPointer("/quotes");
        assertProblem(pulse.http().post(path(id), Map.of("nullWords", List.of(""))))
                .hasStatus(400);
    }

    private JsonObject upload(String query) {
        var answer = pulse.http().call(HttpMethod.POST, "/datasets" + query, Map.of(), Buffer.buffer(TEXT));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private Object rows(JsonObject dataset) {
        JsonArray items = pulse.http()
                .get("/datasets/" + dataset.getString("id") + "/rows")
                .json()
                .getJsonArray("items");
        return items.getList();
    }

    private List<String> names() {
        return pulse.files().stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String path(String id) {
        return "/datasets/" + id + "/reparse";
    }
}
