package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.Pulse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateApiTest {
    private static final String SALES = """
            day,city,amount,at,n,huge
            2026-11-01,Berlin,0.1,2026-11-01T10:00:00Z,1,1111111111111111111111111111111111111111111
            2026-11-02,Lyon,0.2,2026-11-01T10:59:00Z,2,1111111111111111111111111111111111111111112
            2026-12-03, Berlin ,0.3,2026-11-01T11:00:00Z,10,1111111111111111111111111111111111111111111
            2025-12-04,,10.5,,,
            ,Berlin,,2026-11-08T23:00:00-02:00,4,
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | count | 5",
                "{'groups':[{'column':'city'}]} | city,count | Berlin,3;Lyon,1;null,1",
                "{'groups':[{'column':'city'}],'sort':'-count,-city'} | city,count | Berlin,3;Lyon,1;null,1",
                "{'groups':[{'column':'day','by':'year'}]} | day by year,count | 2025-01-01,1;2026-01-01,3;null,1",
                "{'groups':[{'column':'day','by':'quarter'}],'limit':1} | day by quarter,count | 2025-10-01,1",
                "{'groups':[{'column':'day','by':'month'}]} | day by month,count | 2025-12-01,1;2026-11-01,2;2026-12-01,1;null,1",
                "{'groups':[{'column':'at','by':'day'}]} | at by day,count | 2026-11-01,3;2026-11-09,1;null,1",
                "{'groups':[{'column':'at','by':'hour'}]} | at by hour,count | 2026-11-01 10:00:00,2;2026-11-01 11:00:00,1;2026-11-09 01:00:00,1;null,1",
                "{'groups':[{'column':'day','by':'weekday'}]} | day by weekday,count | 1,1;4,2;7,1;null,1",
                "{'groups':[{'column':'n','bins':3}]} | n,count | 1.0,2;4.0,1;7.0,1;null,1",
                "{'groups':[{'column':'huge'}]} | huge,count | 1111111111111111111111111111111111111111111,2;1111111111111111111111111111111111111111112,1;null,2",
                "{'measures':[{'figure':'sum','column':'amount'},{'figure':'mean','column':'n'},{'figure':'min','column':'day'},{'figure':'max','column':'city'},{'figure':'median','column':'n'},{'figure':'distinct','column':'city'},{'figure':'count','column':'amount'}]}"
                        + " | sum amount,mean n,min day,max city,median n,distinct city,count amount | 11.1,4.25,2025-12-04,Lyon,3.0,2,4",
                "{'groups':[{'column':'city'}],'measures':[{'figure':'sum','column':'amount'}],'filters':{'amount__lt':'1'},'sort':'-sum amount'}"
                        + " | city,sum amount | Berlin,0.4;Lyon,0.2",
                "{'q':'lyon','measures':[{'figure':'count'}]} | count | 1",
                "{'filters':{'amount__gt':'99'},'groups':[{'column':'n','bins':5}]} | n,count | ''",
            })
    void groupsAndMeasures(String body, String columns, String rows) {
        var groups = aggregate(body);

        assertThat(groups.getJsonArray("columns").getList()).isEqualTo(Arrays.asList(columns.split(",")));
        assertThat(text(groups)).isEqualTo(rows.equals("''") ? "" : rows);
    }

    @Test
    void tellsHowManyGroupsAndRowsThereAreBeyondTheLimit() {
        var groups = aggregate("{'groups':[{'column':'city'}],'limit':1,'filters':{'amount__lt':'11'}}");

        assertThat(groups.getInteger("total")).isEqualTo(3);
        assertThat(groups.getInteger("matching")).isEqualTo(4);
        assertThat(groups.getJsonArray("rows")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'groups':[{'column':'citty'}]} | /groups/0/column | did you mean “city”?",
                "{'groups':[{'column':'city','by':'month'}]} | /groups/0/by | The values of “city” have no month.",
                "{'groups':[{'column':'day','by':'hour'}]} | /groups/0/by | The values of “day” have no hour.",
                "{'groups':[{'column':'city','bins':3}]} | /groups/0/bins | Only numbers fall into bins",
                "{'groups':[{'column':'n','bins':3,'by':'day'}]} | /groups/0 | not both",
                "{'measures':[{'figure':'sum'}]} | /measures/0/column | of which column?",
                "{'measures':[{'figure':'sum','column':'city'}]} | /measures/0/figure | There is no sum of “city”",
                "{'measures':[{'figure':'mode','column':'n'}]} | /measures/0/figure | ",
                "{'filters':{'n__gt':'x'}} | /filters/n__gt | compared with a number",
                "{'sort':'-cuont'} | /sort | did you mean “count”?",
                "{'limit':0} | /limit | ",
                "{'colour':1} | /colour | no such property",
            })
    void saysWhatDoesNotFit(String body, String pointer, String detail) {
        var answer = pulse.http().post("/datasets/" + sales + "/aggregate", body.replace('\'', '"'));

        assertProblem(answer).hasStatus(400).hasPointer(pointer).hasDetailContaining(detail == null ? "" : detail);
    }

    @Test
    void saysThatADatasetIsNotThere() {
        assertProblem(pulse.http().post("/datasets/none/aggregate", "{}")).hasStatus(404);
    }

    private static JsonObject aggregate(String body) {
        var answer = pulse.http().post("/datasets/" + sales + "/aggregate", body.replace('\'', '"'));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static String text(JsonObject groups) {
        return String.join(
                ";",
                groups.getJsonArray("rows").stream()
                        .map(row -> ((List<?>) ((JsonArray) row).getList()))
                        .map(row -> String.join(
                                ",", row.stream().map(String::valueOf).toList()))
                        .toList());
    }
}
