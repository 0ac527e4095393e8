package io.quintet.datapulse.client;

import static io.quintet.testing.Await.await;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.Pulse;
import io.quintet.events.OpenDocument;
import io.quintet.events.OpenedDataset;
import io.quintet.kit.event.Bus;
import io.quintet.testing.Await;
import io.quintet.testing.TestStream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultDocumentsTest {
    private static final byte[] CSV = ("a,b\n" + "1,2\n".repeat(50_000)).getBytes(UTF_8);

    private final Pulse pulse = Pulse.start();
    private final Bus bus = new Bus(pulse.http().vertx());
    private final FakeVault vault = new FakeVault(pulse.http().vertx());
    private final TestStream log = pulse.http().stream("/events?after=0", Map.of());

    @AfterEach
    void stop() {
        log.close();
        vault.close();
        pulse.close();
    }

    @Test
    void readsADocumentAndTellsWhenItIsProfiled() {
        vault.keep("doc", CSV);

        var opened = open("doc");

        assertThat(opened.state()).isEqualTo("reading");
        assertThat(opened.link()).isEqualTo("/datapulse?dataset=" + opened.id());
        var told = log.next().json().getJsonObject("data");
        assertThat(told.getString("change")).isEqualTo("profiled");
        assertThat(told.getString("id")).isEqualTo(opened.id());
        var dataset = pulse.http().get("/datasets/" + opened.id()).json();
        assertThat(dataset.getString("name")).isEqualTo("doc.csv");
        assertThat(dataset.getInteger("rowCount")).isEqualTo(50_000);
        assertThat(dataset.getString("sha256")).isEqualTo(FakeVault.sha256(CSV));
    }

    @Test
    void readsNothingWhoseBytesAreHereAlready() throws IOException {
        var uploaded = pulse.profile("x.csv", new String(CSV, UTF_8));
        vault.keep("doc", CSV);
        vault.keep("packed", gzip(CSV));

        assertThat(open("doc"))
                .isEqualTo(new OpenedDataset(
                        uploaded.getString("id"), "profiled", "/datapulse?dataset=" + uploaded.getString("id")));
        assertThat(log.next().json().getJsonObject("data").getString("id")).isEqualTo(uploaded.getString("id"));
        var packed = open("packed");
        assertThat(packed.state()).isEqualTo("reading");
        assertThat(log.next().json().getJsonObject("data").getString("id")).isEqualTo(packed.id());
        assertThat(open("packed").id()).isEqualTo(packed.id());
        assertThat(vault.read).containsExactly("packed");
    }

    @Test
    void readsADocumentOnceThatIsOpenedByTwoAtATime() {
        vault.keep("doc", CSV);
        vault.holds = true;

        var both = await(Future.all(ask("doc"), ask("doc")));
        var later = open("doc");
        Await.until(() -> vault.isHolding("doc"));
        vault.release("doc");

        assertThat(both.<OpenedDataset>resultAt(0)).isEqualTo(both.resultAt(1)).isEqualTo(later);
        assertThat(log.next().json().getJsonObject("data").getString("id")).isEqualTo(later.id());
        assertThat(vault.read).hasSize(1);
    }

    @Test
    void opensADocumentOverHttpToo() {
        vault.keep("doc", CSV);
        vault.holds = true;

        var reading = pulse.http().post("/datasets/open", Map.of("documentId", "doc"));
        var id = reading.json().getString("id");
        Await.until(() -> vault.isHolding("doc"));
        var sofar = pulse.http().get("/datasets/" + id);
        vault.release("doc");
        var told = log.next().json().getJsonObject("data");
        var there = pulse.http().post("/datasets/open", Map.of("documentId", "doc"));

        assertThat(reading.status()).isEqualTo(202);
        assertThat(reading.json().getString("state")).isEqualTo("reading");
        assertThat(sofar.status()).isEqualTo(202);
        assertThat(told.getString("id")).isEqualTo(id);
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.json()).isEqualTo(new JsonObject().put("id", id).put("state", "profiled"));
        assertProblem(pulse.http().post("/datasets/open", Map.of("documentId", "none")))
                .hasStatus(404)
                .hasDetailContaining("There is no document none.");
        assertProblem(pulse.http().post("/datasets/open", Map.of())).hasStatus(400);
    }

    @Test
    void tellsThatADocumentIsNoCsv() {
        vault.keep("picture", new byte[100_000]);

        var opened = open("picture");

        assertFailed(opened, "This is no text: character 1 is a NUL.");
    }

    @Test
    void tellsThatADocumentBrokeOff() {
        vault.keep("doc", CSV);
        vault.holds = true;
        var opened = open("doc");
        Await.until(() -> vault.isHolding("doc"));

        vault.cut("doc");

        assertFailed(opened, "The bytes of doc.csv could not be read from FileVault.");
    }

    @Test
    void tellsThatATicketWasNotTaken() {
        vault.keep("doc", CSV);
        vault.expired = true;

        assertFailed(open("doc"), "FileVault did not give the document's bytes; it answered 410.");
    }

    @Test
    void stopsReadingADocumentThatIsCancelled() {
        vault.keep("doc", CSV);
        vault.holds = true;
        var opened = open("doc");
        Await.until(() -> vault.isHolding("doc"));

        var cancelled =
                pulse.http().call(HttpMethod.POST, "/datasets/" + opened.id() + "/cancel", Map.of(), Buffer.buffer());

        assertThat(cancelled.status()).isEqualTo(204);
        assertFailed(opened, "The reading of doc.csv was cancelled; nothing of it is kept.");
        Await.until(() -> vault.isLeft("doc"));
    }

    @Test
    void saysThatFileVaultIsNotThere() {
        vault.close();

        assertThatThrownBy(() -> open("doc")).hasMessage("FileVault is not there.");
        assertProblem(pulse.http().post("/datasets/open", Map.of("documentId", "doc")))
                .hasStatus(503)
                .hasDetailContaining("FileVault is not there.");
    }

    private void assertFailed(OpenedDataset opened, String detail) {
        var told = log.next().json().getJsonObject("data");
        assertThat(told.getString("change")).isEqualTo("failed");
        assertThat(told.getString("id")).isEqualTo(opened.id());
        try (var events = pulse.http().stream("/datasets/" + opened.id() + "/events", Map.of())) {
            assertThat(events.next().json().getString("detail")).isEqualTo(detail);
        }
        Await.until(() -> pulse.incoming().isEmpty());
        assertThat(pulse.files()).isEmpty();
        assertProblem(pulse.http().get("/datasets/" + opened.id())).hasStatus(404);
    }

    private OpenedDataset open(String document) {
        return await(ask(document));
    }

    private Future<OpenedDataset> ask(String document) {
        return bus.ask(OpenDocument.ADDRESS, new OpenDocument(document), OpenedDataset.class);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
