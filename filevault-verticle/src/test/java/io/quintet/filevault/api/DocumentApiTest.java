package io.quintet.filevault.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.filevault.Vault;
import io.quintet.testing.Answer;
import io.quintet.testing.TestEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentApiTest {
    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private final Vault vault = Vault.start();

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void storesADocumentAndTellsAllOfIt() {
        var answer = vault.http()
                .call(HttpMethod.POST, "/documents?name=hello.txt&tags=Invoice,2026", Map.of(), Buffer.buffer("hello"));

        assertThat(answer.status()).isEqualTo(201);
        var document = answer.json();
        assertThat(answer.header("Location")).isEqualTo("/api/filevault/documents/" + document.getString("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(document.getString("name")).isEqualTo("hello.txt");
        assertThat(document.getLong("size")).isEqualTo(5);
        assertThat(document.getString("mediaType")).isEqualTo("text/plain");
        assertThat(document.getString("sha256")).isEqualTo(SHA256_OF_HELLO);
        assertThat(document.getJsonArray("tags").getList()).isEqualTo(List.of("2026", "invoice"));
        assertThat(document.getLong("version")).isEqualTo(1);
        assertThat(document.getJsonArray("duplicates")).isEmpty();
        assertThat(Instant.parse(document.getString("createdAt")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(document.getString("updatedAt")).isEqualTo(document.getString("createdAt"));
        assertThat(vault.http().get("/documents/" + document.getString("id")).json())
                .isEqualTo(document);
    }

    @Test
    void keepsTheSameBytesOnceAndNamesTheDuplicates() {
        var first = vault.store("a.txt", "hello", "");
        var second = vault.store("b.txt", "hello", "");

        assertThat(second.getJsonArray("duplicates").getList()).isEqualTo(List.of(first.getString("id")));
        assertThat(find(first).getJsonArray("duplicates").getList()).isEqualTo(List.of(second.getString("id")));
        assertThat(vault.contentFiles()).hasSize(1);
    }

    @Test
    void listsNewestFirstInPages() {
        var names = List.of("a", "b", "c");
        names.forEach(name -> vault.store(name, name, ""));

        var first = vault.http().get("/documents?limit=2").json();
        var last = vault.http()
                .get("/documents?limit=2&cursor=" + first.getString("next"))
                .json();

        assertThat(names(first)).containsExactly("c", "b");
        assertThat(names(last)).containsExactly("a");
        assertThat(last.containsKey("next")).isTrue();
        assertThat(last.getValue("next")).isNull();
    }

    @Test
    void filtersByTagAndText() {
        vault.store("Report.pdf", "1", "invoice");
        vault.store("notes.txt", "2", "report");
        vault.store("photo.png", "3", "invoice,holiday");

        assertThat(names(vault.http().get("/documents?tag=INVOICE").json())).containsExactly("photo.png", "Report.pdf");
        assertThat(names(vault.http().get("/documents?q=rEPORT").json())).containsExactly("notes.txt", "Report.pdf");
        assertThat(names(vault.http().get("/documents?q=report&tag=invoice").json()))
                .containsExactly("Report.pdf");
        assertThat(names(vault.http().get("/documents?q=%25").json())).isEmpty();
        assertThat(names(vault.http().get("/documents?q=a%2Bb").json())).isEmpty();
    }

    @Test
    void refusesAListThatNobodyCanGive() {
        assertProblem(vault.http().get("/documents?limit=501")).hasStatus(400);
        assertProblem(vault.http().get("/documents?cursor=nonsense")).hasStatus(400);
        assertProblem(vault.http().get("/documents?colour=red")).hasStatus(400).hasDetailContaining("colour");
    }

    @Test
    void saysThatThereIsNoSuchDocument() {
        assertProblem(vault.http().get("/documents/none"))
                .hasStatus(404)
                .hasDetailContaining("There is no document none.");
        assertProblem(vault.http().get("/documents/none/content")).hasStatus(404);
        assertProblem(vault.http().patch("/documents/none", Map.of("name", "x")))
                .hasStatus(404);
        assertProblem(vault.http().delete("/documents/none")).hasStatus(404);
    }

    @Test
    void answersNotModifiedToWhoHasThisVersion() {
        var path = path(vault.store("a.txt", "hello", ""));

        assertThat(vault.http().get(path, Map.of("If-None-Match", "\"1\"")).status())
                .isEqualTo(304);
        assertThat(vault.http().get(path, Map.of("If-None-Match", "\"2\"")).status())
                .isEqualTo(200);
    }

    @Test
    void renamesAndTagsADocument() {
        var stored = vault.store("a.txt", "hello", "old");

        var tagged = vault.http().patch(path(stored), Map.of("tags", List.of("New ", "2026")));
        var renamed = vault.http().patch(path(stored), Map.of("name", "/home/me/Grüße.txt"));

        assertThat(tagged.json().getJsonArray("tags").getList()).isEqualTo(List.of("2026", "new"));
        assertThat(tagged.json().getString("name")).isEqualTo("a.txt");
        assertThat(renamed.json().getString("name")).isEqualTo("Grüße.txt");
        assertThat(renamed.header("ETag")).isEqualTo("\"3\"");
        assertThat(find(stored)).isEqualTo(renamed.json());
    }

    @Test
    void refusesAnEditThatDoesNotFit() {
        var path = path(vault.store("a.txt", "hello", ""));
        var tooMany = IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        assertProblem(vault.http().patch(path, Map.of())).hasStatus(400);
        assertProblem(vault.http().patch(path, Map.of("size", 3))).hasStatus(400);
        assertProblem(vault.http().patch(path, Map.of("name", "..")))
                .hasStatus(400)
                .hasPointer("/name");
        assertProblem(vault.http().patch(path, Map.of("name", "a\nb")))
                .hasStatus(400)
                .hasPointer("/name");
        assertProblem(vault.http().patch(path, Map.of("name", "a".repeat(256)))).hasStatus(400);
        assertProblem(vault.http().patch(path, Map.of("tags", List.of("a,b"))))
                .hasStatus(400)
                .hasPointer("/tags");
        assertProblem(vault.http().patch(path, Map.of("tags", tooMany)))
                .hasStatus(400)
                .hasPointer("/tags");
    }

    @Test
    void refusesToChangeWhatHasChangedMeanwhileAndShowsIt() {
        var stored = vault.store("a.txt", "hello", "");
        var renamed = vault.http().patch(path(stored), Map.of("name", "b.txt")).json();

        var late =
                vault.http().send(HttpMethod.PATCH, path(stored), Map.of("If-Match", "\"1\""), Map.of("name", "c.txt"));
        var lateRemoval = remove(stored, "\"1\"");

        assertProblem(late).hasStatus(412).hasDetailContaining("it is now version 2");
        assertThat(late.json().getJsonObject("present")).isEqualTo(renamed);
        assertProblem(lateRemoval).hasStatus(412);
        assertThat(find(stored)).isEqualTo(renamed);
        assertThat(remove(stored, "\"2\"").status()).isEqualTo(204);
    }

    @Test
    void removesTheBytesWithTheLastDocumentThatHasThem() {
        var first = vault.store("a.txt", "hello", "x");
        var second = vault.store("b.txt", "hello", "x");

        assertThat(vault.http().delete(path(first)).status()).isEqualTo(204);
        assertThat(vault.http().get(path(second) + "/content").text()).isEqualTo("hello");

        assertThat(vault.http().delete(path(second)).status()).isEqualTo(204);
        assertThat(vault.contentFiles()).isEmpty();
        assertThat(vault.http().get("/tags").json().getJsonArray("items")).isEmpty();
    }

    @Test
    void countsTags() {
        vault.store("a", "1", "invoice,2026");
        vault.store("b", "2", "invoice");

        var tags = vault.http().get("/tags").json();
        var page = vault.http().get("/tags?limit=1").json();
        var rest = vault.http()
                .get("/tags?limit=1&cursor=" + page.getString("next"))
                .json();

        assertThat(tags.encode())
                .isEqualTo(
                        "{\"items\":[{\"tag\":\"2026\",\"count\":1},{\"tag\":\"invoice\",\"count\":2}],\"next\":null}");
        assertThat(rest.getJsonArray("items").getJsonObject(0).getString("tag")).isEqualTo("invoice");
        assertProblem(vault.http().get("/tags?limit=0")).hasStatus(400);
    }

    @Test
    void tellsEveryChangeAsAnEvent() {
        var stored = vault.store("a.txt", "hello", "old");
        vault.http().patch(path(stored), Map.of("tags", List.of("new")));
        vault.http().delete(path(stored));

        try (var events = vault.http().stream("/events?after=0", Map.of())) {
            assertThat(List.of(change(events.next()), change(events.next()), change(events.next())))
                    .containsExactly("stored", "tagged", "removed");
        }
    }

    private static String change(TestEvent event) {
        assertThat(event.event()).isEqualTo("filevault.document.changed");
        return new JsonObject(event.data()).getJsonObject("data").getString("change");
    }

    @Test
    void tellsItsLimits() {
        var items = vault.http().get("/limits").json().getJsonArray("items");

        assertThat(items.getJsonObject(0).getString("value")).isEqualTo("50 GB");
        assertThat(items.getJsonObject(0).getString("setting")).isEqualTo("FILEVAULT_MAX_SIZE");
    }

    @Test
    void keepsEverythingOverARestart() {
        var stored = vault.store("a.txt", "hello", "x");

        vault.http().restart();

        assertThat(find(stored)).isEqualTo(stored);
        assertThat(vault.http().get(path(stored) + "/content").text()).isEqualTo("hello");
    }

    private Answer remove(JsonObject document, String ifMatch) {
        return vault.http().call(HttpMethod.DELETE, path(document), Map.of("If-Match", ifMatch), Buffer.buffer());
    }

    private JsonObject find(JsonObject document) {
        return vault.http().get(path(document)).json();
    }

    private static String path(JsonObject document) {
        return "/documents/" + document.getString("id");
    }

    private static List<String> names(JsonObject list) {
        return list.getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("name"))
                .toList();
    }
}
