package io.quintet.metricshub.api;

import static io.quintet.testing.ProblemAssert.assertProblem;

import io.quintet.metricshub.TestMetricshub;
import io.quintet.testing.TestService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the endpoints' operations refuse, over HTTP. */
class EndpointProblemsTest {
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestMetricshub.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void refusesAParameterOfTheListThatItDoesNotKnow() {
        assertProblem(service.get("/endpoints?page=2")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"x\", \"url\": \"ftp://example.org\"}|/url",
                "{\"name\": \"x\", \"url\": \"http:///path\"}|/url",
                "{\"name\": \"x\"}|''",
                "{\"name\": \" \", \"url\": \"http://example.org\"}|/name",
                "{\"name\": \"x\", \"url\": \"http://example.org\", \"intervalSeconds\": 4}|/intervalSeconds",
                "{\"name\": \"x\", \"url\": \"http://example.org\", \"intervalSeconds\": 5, \"timeoutMillis\": 6000}|/timeoutMillis",
                "{\"name\": \"x\", \"url\": \"http://example.org\", \"expectedStatus\": 99}|/expectedStatus",
                "{\"name\": \"x\", \"url\": \"http://example.org\", \"method\": \"POST\"}|/method",
            })
    void refusesWhatCannotBeCheckedAndSaysWhere(String body, String pointer) {
        assertProblem(service.post("/endpoints", body)).hasStatus(400).hasPointer(pointer);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertProblem(service.get("/endpoints/nothing")).hasStatus(404).hasDetailContaining("nothing");
        assertProblem(service.delete("/endpoints/nothing")).hasStatus(404);
    }
}
