package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsApiTest {
    private static final String SALES = """
            day,city,amount,code,paid,at,n
            2026-11-01,Berlin,10.5,00123,true,2026-11-01T10:00:00Z,9007199254740993
            2026-11-02,"Frankfurt, Oder",4,00124,no,2026-11-01 23:59:59.5,12345678901234567890
            2026-11-03,  köln ,-7.25,7,YES,2026-11-02T00:30:00+01:00,-5
            bad
            2026-11-04,,10.50,+49,false,,12345678901234567890
            ,berlin,1e-2,"x""y",true,2026-11-03T00:00:00Z,0
            """;

    private static Pulse pulse;
    private static String sales;

    @BeforeAll
    static void start() {
        pulse = Pulse.start();
        sales = pulse.profile("sales.csv", SALES).getString("id");
    }

    @AfterAll
    static void stop() {
        pulse.close();
    }

    @Test
    void looksIntoTheColumnsAsTheFileIsReadNow() {
        var id = pulse.profile("null.csv", "n,c\n10,a\n-,b\n9,-\n").getString("id");
        var rows = "/datasets/" + id + "/rows?";
        assertThat(pulse.http().get(rows + "sort=n").json().getJsonArray("numbers"))
                .containsExactly(2, 1, 3);

        pulse.http().post("/datasets/" + id + "/reparse", Map.of("nullWords", List.of("-")));

        assertThat(pulse.http().get(rows + "sort=n").json().getJsonArray("numbers"))
                .containsExactly(3, 1, 2);
        assertThat(pulse.http().get(rows + "n__gte=9.5").json().getJsonArray("numbers"))
                .containsExactly(1);
        var empty = pulse.http().get(rows + "c__isempty=true").json();
        assertThat(empty.getJsonArray("items"))
                .containsExactly(new JsonArray().add("9").add("-"));
        assertThat(empty.getInteger("total")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "german__gte=2026-02-01 | 1 3",
                "german__eq=1.2.2026 | 1",
                "german__between=31.01.2026,2026-02-01 | 1 2",
                "sort=german | 2 1 3",
                "us__lt=2026-01-15 | 2",
                "us__eq=01/31/2026 | 3",
                "at__gte=2026-01-31T12:00 | 1 2",
                "german__contains=.12. | 3"
            })
    void comparesDatesAsTheirColumnWritesThem(String query, String numbers) {
        var id = pulse.profile("dates.csv", """
                german,us,at
                1.2.2026,01/15/2026,31/01/2026 12:00
                31.01.2026,01/02/2026,01/02/2026 00:00
                24.12.2026,01/31/2026,31/01/2026 11:59:59
                """).getString("id");

        assertThat(pulse.http().get("/datasets/" + id + "/rows?" + query).json().getJsonArray("numbers").stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount__gte=10.5 | 1 4",
                "amount__gt=10.499 | 1 4",
                "amount__lt=0 | 3",
                "amount__lte=0.01 | 3 5",
                "amount__eq=10.500 | 1 4",
                "amount__eq=10.501 | ''",
                "amount__ne=4 | 1 3 4 5",
                "amount__between=-8,4 | 2 3 5",
                "amount__in=4,-7.250 | 2 3",
                "amount__gt=1e30 | ''",
                "amount__lt=1e30 | 1 2 3 4 5",
                "n__eq=9007199254740993 | 1",
                "n__eq=9007199254740992 | ''",
                "n__gte=12345678901234567890 | 2 4",
                "n__gt=12345678901234567890 | ''",
                "n__gt=-5.5 | 1 2 3 4 5",
                "n__gt=-5 | 1 2 4 5",
                "city__eq=köln | 3",
                "city__contains=BERL | 1 5",
                "city__startswith=Köl | 3",
                "city__endswith=ln | 3",
                "city__endswith=oder | 2",
                "city__in=Berlin,\"Frankfurt, Oder\" | 1 2",
                "city__isempty=true | 4",
                "city__isempty=false | 1 2 3 5",
                "city__ne=Berlin | 2 3 4 5",
                "city__eq= | 4",
                "city__gt=a | 3 5",
                "code__eq=00123 | 1",
                "code__contains=00 | 1 2",
                "code__contains=\" | 5",
                "paid__eq=yes | 1 3 5",
                "paid__eq=false | 2 4",
                "day__gte=2026-11-03 | 3 4",
                "day__between=2026-11-01,2026-11-02 | 1 2",
                "at__eq=2026-11-01 | 1 2 3",
                "at__gt=2026-11-01 | 5",
                "at__lt=2026-11-01T23:30:00Z | 1",
                "at__gte=2026-11-02T00:30:00+01:00 | 2 3 5",
                "amount__contains=.5 | 1 4",
                "at__contains=+01 | 3",
                "q=berlin | 1 5",
                "q=00:30 | 3",
                "amount__gte=0&city__contains=berlin&q=00123 | 1",
                "sort=amount | 3 5 2 1 4",
                "sort=-amount | 1 4 2 5 3",
                "sort=-amount,-day | 4 1 2 5 3",
                "sort=city | 1 2 5 3 4",
                "sort=-city | 3 5 2 1 4",
                "sort=n,-code | 3 5 1 2 4",
                "sort=at | 1 3 2 5 4",
                "sort=paid,-n | 2 4 1 5 3",
            })
    void findsRows(String query, String numbers) {
        var page = rows(sales, "?" + encoded(query));

        assertThat(numbers(page)).isEqualTo(numbers);
        assertThat(page.getInteger("total"))
                .isEqualTo(page.getJsonArray("numbers").size());
    }

    @Test
    void givesCellsAsTheyStandInTheFile() {
        var page = rows(sales, "?sort=day&day__isempty=false");

        assertThat(page.getJsonArray("items").getList())
                .isEqualTo(List.of(
                        List.of(
                                "2026-11-01",
                                "Berlin",
                                "10.5",
                                "00123",
                                "true",
                                "2026-11-01T10:00:00Z",
                                "9007199254740993"),
                        List.of(
                                "2026-11-02",
                                "Frankfurt, Oder",
                                "4",
                                "00124",
                                "no",
                                "2026-11-01 23:59:59.5",
                                "12345678901234567890"),
                        List.of("2026-11-03", "  köln ", "-7.25", "7", "YES", "2026-11-02T00:30:00+01:00", "-5"),
                        List.of("2026-11-04", "", "10.50", "+49", "false", "", "12345678901234567890")));
    }

    @Test
    void pagesThroughWhatMatches() {
        var text = IntStream.range(0, 5_000)
                .mapToObj(i -> i + "," + i % 7)
                .collect(Collectors.joining("\n", "id,rest\n", "\n"));
        var id = pulse.profile("many.csv", text).getString("id");

        var first = rows(id, "?sort=-rest&rest__in=3,5&limit=1000");
        var second = rows(id, "?sort=-rest&rest__in=3,5&limit=1000&offset=" + first.getString("next"));

        assertThat(first.getInteger("total")).isEqualTo(1_428);
        assertThat(ids(first).subList(0, 3)).containsExactly("5", "12", "19");
        assertThat(ids(second)).hasSize(428).startsWith("2005", "2012").endsWith("4987", "4994");
        assertThat(second.getString("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amonut__gte=1 | There is no column “amonut”; did you mean “amount”?",
                "amount__gtte=1 | There is no operator “gtte”; did you mean “gte”? There are eq, ne,",
                "amount__gte=many | The column “amount” is compared with a number, which “many” is not.",
                "day__lt=01.02.2026 | a date such as 2026-11-23",
                "at__lt=soon | a date or a time such as",
                "paid__eq=1 | true or false",
                "city__isempty=maybe | Say true or false",
                "amount__between=1 | two values",
                "amount=1 | a filter is a column's name, two underscores and an operator, such as amount__eq=…",
                "sort=amuont | There is no column “amuont”; did you mean “amount”?",
            })
    void saysWhatItDoesNotUnderstand(String query, String detail) {
        var answer = pulse.http().get("/datasets/" + sales + "/rows?" + encoded(query));

        assertProblem(answer).hasStatus(400).hasDetailContaining(detail);
    }

    @Test
    void takesNamesOfColumnsWhateverIsInThem() {
        var text = "a&b=c,\"x\"\"y, z\",limit,a__b,c0\";--,-n\n1,2,3,4,5,6\n9,8,7,6,5,4\n";
        var id = pulse.profile("odd.csv", text).getString("id");

        assertThat(numbers(rows(id, "?" + encoded("a&b=c") + "__eq=9"))).isEqualTo("2");
        assertThat(numbers(rows(id, "?" + encoded("x\"y, z") + "__eq=2"))).isEqualTo("1");
        assertThat(numbers(rows(id, "?limit__eq=3&limit=5"))).isEqualTo("1");
        assertThat(numbers(rows(id, "?a__b__lt=5"))).isEqualTo("1");
        assertThat(numbers(rows(id, "?" + encoded("c0\";--") + "__eq=5"))).isEqualTo("1 2");
        assertThat(numbers(rows(id, "?sort=-n"))).isEqualTo("2 1");
        assertThat(numbers(rows(id, "?sort=--n"))).isEqualTo("1 2");
        assertThat(numbers(rows(id, "?sort=" + encoded("-\"x\"\"y, z\",limit"))))
                .isEqualTo("2 1");
    }

    @Test
    void readsOneRowByItsNumber() {
        var row = pulse.http().get("/datasets/" + sales + "/rows/4").json();

        assertThat(row.getInteger("number")).isEqualTo(4);
        assertThat(row.getJsonArray("cells").getString(0)).isEqualTo("2026-11-04");
        assertProblem(pulse.http().get("/datasets/" + sales + "/rows/6"))
                .hasStatus(404)
                .hasDetailContaining("There is no row 6; the last one is 5.");
        assertProblem(pulse.http().get("/datasets/" + sales + "/rows/0")).hasStatus(400);
        assertProblem(pulse.http().get("/datasets/none/rows/1")).hasStatus(404);
    }

    @Test
    void losesNothingOfNumbersOfAnyLength() {
        var text = "i,d\n" + "1".repeat(60) + ",0." + "3".repeat(60) + "\n" + "1".repeat(59) + "2,2.50e-300\n-0,\n";
        var id = pulse.profile("long.csv", text).getString("id");

        var page = rows(id, "?sort=-i");

        assertThat(page.getJsonArray("items").getJsonArray(0).getString(0)).startsWith("1111");
        assertThat(page.getJsonArray("items").getJsonArray(2).getString(0)).isEqualTo("-0");
        assertThat(numbers(rows(id, "?i__eq=" + "1".repeat(60)))).isEqualTo("1");
        assertThat(rows(id, "?d__lt=0.1").getJsonArray("items").getJsonArray(0).getString(1))
                .isEqualTo("2.50e-300");
    }

    @Test
    void endsAFilteredPageEarlyWhenItsCellsAreVeryLong() {
        var id = pulse.profile("wide.csv", "a\n" + ("x".repeat(900_000) + "\n").repeat(5))
                .getString("id");

        var page = rows(id, "?limit=5&a__startswith=x");

        assertThat(page.getJsonArray("items")).hasSize(3);
        assertThat(page.getInteger("total")).isEqualTo(5);
        assertThat(page.getString("next")).isEqualTo("3");
    }

    private static JsonObject rows(String id, String query) {
        var answer = pulse.http().get("/datasets/" + id + "/rows" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static String numbers(JsonObject page) {
        return page.getJsonArray("numbers").stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(row -> ((JsonArray) row).getString(0))
                .toList();
    }

    /** Percent-encodes all but what parts a query. */
    private static String encoded(String query) {
        if (!query.contains("__")
                && !query.startsWith("sort=")
                && !query.startsWith("q=")
                && !query.startsWith("amount=")) {
            return URLEncoder.encode(query, StandardCharsets.UTF_8);
        }
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
