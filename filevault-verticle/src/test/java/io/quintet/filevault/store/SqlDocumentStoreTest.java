package io.quintet.filevault.store;

import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.events.LogEntry;
import io.quintet.filevault.domain.Content;
import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.DocumentDetails;
import io.quintet.filevault.domain.DocumentEdit;
import io.quintet.filevault.domain.DocumentName;
import io.quintet.filevault.domain.DocumentQuery;
import io.quintet.filevault.domain.Holding;
import io.quintet.filevault.domain.TagCount;
import io.quintet.filevault.domain.Tags;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlDocumentStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Content BYTES = new Content("aa11", 5_000_000_000L);
    private static final DocumentQuery ALL = new DocumentQuery("", "", "", "", 100);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsADocumentAsItWasAdded(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var document = document("1", "Übersicht, 100% „fertig“.pdf", BYTES, "invoice", "2026");

        add(store, document);

        assertThat(await(store.find("1"))).contains(new Holding(document, List.of()));
        assertThat(await(store.find("2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsNewestFirstInPages(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        List.of("1", "2", "3").forEach(id -> add(store, document(id, "name " + id, BYTES)));

        assertThat(ids(store, new DocumentQuery("", "", "", "", 2))).containsExactly("3", "2");
        assertThat(ids(store, new DocumentQuery("", "", "", "2", 2))).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void searchesInNamesAndTagsInAnyCaseAndLiterally(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        add(store, document("1", "ÜBERSICHT.pdf", BYTES, "straße"));
        add(store, document("2", "100%_sure!.txt", BYTES, "rechnung"));

        assertThat(ids(store, text("übersicht"))).containsExactly("1");
        assertThat(ids(store, text("STRASSE"))).isEmpty();
        assertThat(ids(store, text("Straß"))).containsExactly("1");
        assertThat(ids(store, text("%_S"))).containsExactly("2");
        assertThat(ids(store, text("!."))).containsExactly("2");
        assertThat(ids(store, text("_"))).containsExactly("2");
        assertThat(ids(store, text("'; DROP TABLE document; --"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void combinesConditionsAndCountsAllPages(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        add(store, document("1", "a.pdf", BYTES, "invoice"));
        add(store, document("2", "a.txt", BYTES, "invoice"));
        add(store, document("3", "b.pdf", BYTES, "invoice", "paid"));
        add(store, document("4", "a.pdf", BYTES, "invoices"));

        assertThat(ids(store, new DocumentQuery("Invoice", "", "pdf", "", 100))).containsExactly("3", "1");
        assertThat(ids(store, new DocumentQuery("invoice", "A.", "", "", 100))).containsExactly("2", "1");
        assertThat(ids(store, new DocumentQuery("", "invoice", "", "", 100))).isEmpty();
        assertThat(await(store.count(new DocumentQuery("invoice", "", "", "2", 1))))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void namesAtMostTwentyOthersWithTheSameBytesOldestFirst(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        IntStream.rangeClosed(10, 35).forEach(id -> add(store, document("" + id, "x", BYTES)));
        add(store, document("99", "alone", new Content("bb22", 1)));

        var first = await(store.find("10")).orElseThrow();
        var last = await(store.list(ALL)).get(1);

        assertThat(first.duplicates()).hasSize(20).startsWith("11", "12").doesNotContain("10");
        assertThat(last.duplicates()).hasSize(20).startsWith("10", "11");
        assertThat(await(store.find("99")).orElseThrow().duplicates()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replacesOnlyThePresentVersion(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var before = document("1", "a.pdf", BYTES, "old");
        add(store, before);
        var after = before.edited(DocumentEdit.tag(new Tags(List.of("new"))), NOW.plusSeconds(1));

        assertThat(await(store.replace(before, after))).isTrue();
        assertThat(await(store.replace(before, after))).isFalse();
        assertThat(await(store.find("1")).orElseThrow().document()).isEqualTo(after);
        assertThat(await(store.tags("", 10))).containsExactly(new TagCount("new", 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void removesOnlyThePresentVersion(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var before = document("1", "a.pdf", BYTES, "old");
        add(store, before);
        var after = before.edited(DocumentEdit.rename(DocumentName.of("b.pdf")), NOW);
        await(store.replace(before, after));

        assertThat(await(store.remove(before))).isFalse();
        assertThat(await(store.remove(after))).isTrue();
        assertThat(await(store.find("1"))).isEmpty();
        assertThat(await(store.tags("", 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsTagsByNameInPages(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        add(store, document("1", "a", BYTES, "2026", "invoice"));
        add(store, document("2", "b", BYTES, "invoice", "paid"));

        assertThat(await(store.tags("", 2))).containsExactly(new TagCount("2026", 1), new TagCount("invoice", 2));
        assertThat(await(store.tags("invoice", 2))).containsExactly(new TagCount("paid", 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesEachChangeIntoTheEventLog(TestDatabase database) {
        var kit = open(database);
        var store = new SqlDocumentStore(kit.store());
        var before = document("1", "a.pdf", BYTES);
        var after = before.edited(DocumentEdit.tag(new Tags(List.of("paid"))), NOW);

        add(store, before);
        await(store.replace(before, after));
        await(store.replace(before, after));
        await(store.remove(after));

        var entries = await(kit.log().entriesAfter(0, 10));
        assertThat(entries)
                .extracting(entry -> entry.data().getString("change"))
                .containsExactly("stored", "tagged", "removed");
        assertThat(entries).extracting(LogEntry::event).containsOnly("filevault.document.changed");
        assertThat(entries.get(1).data().getJsonArray("tags").getList()).isEqualTo(List.of("paid"));
        assertThat(entries.get(1).data().getLong("size")).isEqualTo(5_000_000_000L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void addsNothingWhenTheBytesCannotBePlaced(TestDatabase database) {
        var kit = open(database);
        var store = new SqlDocumentStore(kit.store());

        assertThatThrownBy(() -> await(store.add(
                        document("1", "a.pdf", BYTES),
                        () -> Future.failedFuture(new IllegalStateException("no disk")))))
                .hasMessage("no disk");

        assertThat(await(store.list(ALL))).isEmpty();
        assertThat(await(store.unused())).isEmpty();
        assertThat(await(kit.log().entriesAfter(0, 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reclaimsOnlyBytesThatNoDocumentHas(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var document = document("1", "a.pdf", BYTES);
        var erased = new ArrayList<String>();
        add(store, document);

        await(store.reclaim("aa11", () -> erase(erased, "aa11")));
        assertThat(erased).isEmpty();
        assertThat(await(store.used("aa"))).containsExactly("aa11");

        await(store.remove(document));
        assertThat(await(store.unused())).containsExactly("aa11");
        await(store.reclaim("aa11", () -> erase(erased, "aa11")));
        await(store.reclaim("bb22", () -> erase(erased, "bb22")));
        assertThat(erased).containsExactly("aa11", "bb22");
        assertThat(await(store.unused())).isEmpty();
        assertThat(await(store.used("aa"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reclaimsNothingThatIsBeingPlacedAtTheSameTime(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var placing = new AtomicBoolean();
        var placed = Promise.<Void>promise();
        var erased = new ArrayList<String>();

        var added = store.add(document("1", "a.pdf", BYTES), () -> {
            placing.set(true);
            return placed.future();
        });
        Await.until(placing::get);
        var reclaimed = store.reclaim("aa11", () -> erase(erased, "aa11"));
        giveTimeTo(store);
        placed.complete();

        await(Future.all(added, reclaimed));
        assertThat(erased).isEmpty();
        assertThat(await(store.find("1"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void placesBytesAgainThatWereBeingErased(TestDatabase database) {
        var store = new SqlDocumentStore(open(database).store());
        var steps = new ArrayList<String>();
        var erasing = new AtomicBoolean();
        var erased = Promise.<Void>promise();

        var reclaimed = store.reclaim("aa11", () -> {
            erasing.set(true);
            return erased.future().onSuccess(done -> steps.add("erased"));
        });
        Await.until(erasing::get);
        var added = store.add(document("1", "a.pdf", BYTES), () -> {
            steps.add("placed");
            return Future.succeededFuture();
        });
        giveTimeTo(store);
        erased.complete();

        await(Future.all(added, reclaimed));
        assertThat(steps).containsExactly("erased", "placed");
        assertThat(await(store.find("1"))).isPresent();
    }

    private ServiceKit open(TestDatabase database) {
        var settings = Settings.of(database.environment());
        return await(ServiceKit.open(vertx, ServiceConfig.from("filevault", settings)));
    }

    private static void add(SqlDocumentStore store, Document document) {
        await(store.add(document, Future::succeededFuture));
    }

    /** As many turns to and fro as one who does not wait would need to do the wrong thing. */
    private static void giveTimeTo(SqlDocumentStore store) {
        for (var turn = 0; turn < 20; turn++) {
            await(store.count(ALL));
        }
    }

    private static Future<Void> erase(List<String> erased, String sha256) {
        erased.add(sha256);
        return Future.succeededFuture();
    }

    private static DocumentQuery text(String text) {
        return new DocumentQuery("", "", text, "", 100);
    }

    private static List<String> ids(SqlDocumentStore store, DocumentQuery query) {
        return await(store.list(query)).stream()
                .map(holding -> holding.document().id())
                .toList();
    }

    private static Document document(String id, String name, Content content, String... tags) {
        var details = new DocumentDetails(new DocumentName(name), "application/pdf", new Tags(List.of(tags)));
        return Document.stored(id, details, content, NOW);
    }
}
