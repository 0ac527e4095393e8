package io.quintet.testing;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServiceTest {
    @Test
    void putsPathsBelowTheMountExceptThoseOfTheRoot() {
        try (var echo = echo(Map.of())) {
            assertThat(echo.get("/tasks?q=1").json().getString("path")).isEqualTo("/api/echo/tasks");
            assertThat(echo.get("/health").json().getString("path")).isEqualTo("/health");
            assertThat(echo.get("/api/echo").json().getString("path")).isEqualTo("/api/echo");
        }
    }

    @Test
    void sendsJson() {
        try (var echo = echo(Map.of())) {
            var answer = echo.patch("/tasks/1", new JsonObject().put("title", "Buy milk"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().getString("method")).isEqualTo("PATCH");
            assertThat(answer.json().getString("type")).isEqualTo("application/json");
            assertThat(answer.json().getString("body")).isEqualTo("{\"title\":\"Buy milk\"}");
        }
    }

    @Test
    void uploadsAFileAfterTheFields() {
        try (var echo = echo(Map.of())) {
            var answer =
                    echo.upload("/documents", "a.txt", "text/plain", "hello".getBytes(UTF_8), Map.of("tag", "new"));

            assertThat(answer.json().getString("body"))
                    .containsSubsequence(
                            "name=\"tag\"", "new", "name=\"file\"", "filename=\"a.txt\"", "text/plain", "hello");
        }
    }

    @Test
    void readsAStreamToItsEnd() {
        try (var echo = echo(Map.of());
                var ticks = echo.stream("/ticks", Map.of())) {
            assertThat(ticks.next()).isEqualTo(new TestEvent("1", "tick", "{\"n\":1}"));
            assertThat(ticks.untilEnd()).isEqualTo(List.of(new TestEvent("2", "message", "a\nb")));
            assertThat(ticks.comments()).containsExactly("hello");
            assertThatThrownBy(ticks::next).isInstanceOf(AssertionError.class).hasMessageContaining("the stream ended");
        }
    }

    @Test
    void saysWhatCameInsteadOfAStream() {
        try (var echo = echo(Map.of())) {
            assertThatThrownBy(() -> echo.stream("/problem", Map.of()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("The title is blank.");
        }
    }

    @Test
    void assertsProblems() {
        try (var echo = echo(Map.of())) {
            var problem = echo.get("/problem");

            assertProblem(problem)
                    .hasStatus(400)
                    .hasDetailContaining("title is blank")
                    .hasPointer("/title");
            assertThatThrownBy(() -> assertProblem(problem).hasPointer("/due")).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> assertProblem(echo.get("/tasks"))).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void saysWhyAServiceDidNotStart() {
        assertThatThrownBy(() -> echo(Map.of("BROKEN", "yes")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("echo did not start: BROKEN is set");
    }

    @Test
    void keepsTheDataFolderOverARestartAndRemovesItInTheEnd() throws Exception {
        var echo = echo(Map.of());
        var kept = Path.of(echo.environment().get("QUINTET_DATA"), "kept");
        Files.writeString(kept, "yes");

        echo.restart();

        assertThat(kept).hasContent("yes");
        assertThat(echo.get("/health").status()).isEqualTo(200);
        echo.close();
        assertThat(kept.getParent()).doesNotExist();
    }

    @Test
    void leavesAFolderThatItWasGiven(@TempDir Path folder) {
        echo(Map.of("QUINTET_DATA", folder.toString())).close();

        assertThat(folder).exists();
    }

    @Test
    void showsThatNobodyListensAnyMore() {
        var echo = echo(Map.of());
        var port = echo.port();
        echo.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
    }

    private static TestService echo(Map<String, String> environment) {
        return TestService.start(EchoVerticle::new, EchoVerticle::port, "echo", environment);
    }
}
