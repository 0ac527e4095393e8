package io.quintet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as its user meets it. */
class LauncherIT {
    private static final String CSV = "city,amount\nOslo,10\nRome,20\nOslo,30\n";

    @TempDir
    Path data;

    @Test
    void startsAllFiveAndThePageAndSaysWhere() {
        try (var suite = LauncherProcess.start(data)) {
            for (var app : App.ALL) {
                assertThat(suite.json(app.mount() + "/health").getString("status"))
                        .isEqualTo("UP");
                assertThat(suite.get(app.mount() + "/docs/").body()).contains("swagger-ui");
                assertThat(suite.get("/" + app.name()).body()).contains("<div id=\"root\">");
                assertThat(suite.output()).contains(app.title(), app.mount() + "/docs/");
            }
            assertThat(suite.output()).contains(data.toString());
            assertThat(suite.errors()).isEmpty();
        }
    }

    @Test
    void thinksNothingOfAReaderThatLeavesInTheMiddleOfAFile() throws IOException {
        try (var suite = LauncherProcess.start(data)) {
            var script = Pattern.compile("/assets/[^\"]+\\.js")
                    .matcher(suite.get("/").body())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
            for (int reader = 0; reader < 50; reader++) {
                leaveInTheMiddleOf(suite.port(), script);
            }

            assertThat(suite.get(script).statusCode()).isEqualTo(200);
            suite.stop();
            assertThat(suite.output() + suite.errors()).doesNotContain("ERROR");
        }
    }

    private static void leaveInTheMiddleOf(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .repeat(20)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void stopsCleanlyWhenItIsAskedTo() {
        try (var suite = LauncherProcess.start(data)) {
            suite.post("/api/taskflow/tasks", "{\"title\":\"before the stop\"}");

            assertThat(suite.stop()).isEqualTo(143);
            assertThat(suite.errors()).isEmpty();
        }
    }

    @Test
    void saysWhatToDoWhenThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var suite = LauncherProcess.run(
                        "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString())) {
            assertThat(suite.exitCode()).isEqualTo(2);
            assertThat(suite.errors().strip())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is in use: stop what listens there, or choose another with --port.");
        }
    }

    @Test
    void saysWhatToDoWhenTheDataFolderCannotBeUsed() throws IOException {
        refusesToKeepDataIn(Files.createFile(data.resolve("a-file")));
        refusesToKeepDataIn(aFolderThatNobodyMayWriteTo());
    }

    private static void refusesToKeepDataIn(Path folder) {
        try (var suite = LauncherProcess.run("--port", "0", "--data", folder.toString())) {
            assertThat(suite.exitCode()).isEqualTo(2);
            assertThat(suite.errors().strip())
                    .isEqualTo("The data folder " + folder + " cannot be written to: choose another with --data.");
        }
    }

    /** Not even root, who may write wherever a mode says no. */
    private static Path aFolderThatNobodyMayWriteTo() {
        return Stream.of("/proc", "/System")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void servesWhatAllFiveShareAndRefusesABadRequestForIt() {
        try (var suite = LauncherProcess.start(data)) {
            for (var app : App.ALL) {
                assertThat(suite.json(app.mount() + "/limits").getJsonArray("items"))
                        .as(app.name())
                        .isNotEmpty();
                assertThat(suite.json(app.mount() + "/health").getString("app")).isEqualTo(app.name());
                assertThat(suite.firstBytes(app.mount() + "/events?after=0")).startsWith(":");
                refuses(suite, app.mount() + "/limits?colour=red", "colour");
                refuses(suite, app.mount() + "/health?colour=red", "colour");
                refuses(suite, app.mount() + "/events?after=-1", "after");
            }
        }
    }

    private static void refuses(LauncherProcess suite, String path, String mistake) {
        var answer = suite.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(mistake);
    }

    @Test
    void refusesOptionsThatItDoesNotHave() {
        try (var wrong = LauncherProcess.run("--prot", "1");
                var app = LauncherProcess.run("--only", "taskflow,mailbox")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.errors().strip()).contains("--prot").endsWith("Try --help.");
            assertThat(app.exitCode()).isEqualTo(2);
            assertThat(app.errors()).contains("mailbox", "datapulse, taskflow, chatmind, filevault, metricshub");
        }
    }

    @Test
    void explainsItself() {
        try (var help = LauncherProcess.run("--help");
                var version = LauncherProcess.run("--version")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("--port", "--host", "--data", "--only", "--demo");
            assertThat(version.exitCode()).isZero();
            assertThat(version.output().strip()).isEqualTo("Quintet 0.1.0");
        }
    }

    @Test
    void startsOnlyTheAppsThatAreNamed() {
        try (var suite = LauncherProcess.start(data, "--only", "taskflow,chatmind")) {
            assertThat(suite.get("/api/taskflow/tasks").statusCode()).isEqualTo(200);
            var absent = suite.get("/api/filevault/documents");

            assertThat(absent.statusCode()).isEqualTo(503);
            assertThat(new JsonObject(absent.body()).getString("detail"))
                    .isEqualTo("FileVault was not started: --only leaves it out.");
        }
    }

    @Test
    void loadsADemoOnceThatHangsTogether() {
        try (var suite = LauncherProcess.start(data, "--demo")) {
            Await.until(() -> suite.output().contains("The demo is loaded"));

            assertThat(suite.json("/api/taskflow/tasks").getJsonArray("items")).hasSize(8);
            assertThat(suite.json("/api/filevault/documents?tag=invoice").getJsonArray("items"))
                    .hasSize(2);
            assertThat(suite.json("/api/datapulse/datasets")
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getInteger("rowCount"))
                    .isEqualTo(847);
            suite.stop();
        }
        try (var again = LauncherProcess.start(data, "--demo")) {
            Await.until(() -> again.output().contains("The demo was not loaded"));

            assertThat(again.json("/api/taskflow/tasks").getJsonArray("items")).hasSize(8);
        }
    }

    @Test
    void letsTheAssistantAnswerFromTheOtherApps() {
        try (var suite = LauncherProcess.start(data)) {
            suite.post("/api/taskflow/tasks", "{\"title\":\"Pay the flour invoice\",\"due\":\"2020-01-31\"}");
            upload(suite, "/api/filevault/documents?name=flour.txt&tags=invoice", "372.00");
            upload(suite, "/api/datapulse/datasets?name=sales.csv", CSV);

            assertThat(answer(suite, "what is overdue?")).contains("Pay the flour invoice");
            assertThat(answer(suite, "which files are tagged invoice?")).contains("flour.txt");
            assertThat(answer(suite, "what is in sales.csv?")).contains("city", "amount", "3");
            assertThat(answer(suite, "how is memory?")).containsPattern("\\d+(\\.\\d+)? (GB|GiB|MB|MiB|%)");
        }
    }

    private static void upload(LauncherProcess suite, String path, String content) {
        var answer = suite.send(
                suite.request(path).POST(BodyPublishers.ofString(content)).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String answer(LauncherProcess suite, String question) {
        var session = new JsonObject(suite.post("/api/chatmind/sessions", "{}").body()).getString("id");
        var body = new JsonObject().put("text", question).encode();
        var reply = suite.post("/api/chatmind/sessions/" + session + "/messages", body);
        assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 201);
        return new JsonArray().add(new JsonObject(reply.body())).encode();
    }
}
