package io.quintet.filevault.domain;

import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Content BYTES = new Content("aa11", 5);
    private static final Content OTHER_BYTES = new Content("bb22", 7);

    private final MemoryDocuments store = new MemoryDocuments();
    private final MemoryContents contents = new MemoryContents();
    private final AtomicInteger ids = new AtomicInteger();
    private final DocumentService documents = new DocumentService(
            store, contents, () -> "document-" + ids.incrementAndGet(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void storesWhatArrived() {
        var stored = store(BYTES, "report.pdf", "invoice").document();

        assertThat(stored).isEqualTo(new Document("document-1", details("report.pdf", "invoice"), BYTES, 1, NOW, NOW));
        assertThat(contents.kept).containsExactly("aa11");
        assertThat(contents.pending).isEmpty();
    }

    @Test
    void namesTheDocumentsThatHaveTheSameBytes() {
        var first = store(BYTES, "report.pdf").document();
        var second = store(BYTES, "copy of report.pdf");

        assertThat(second.duplicates()).containsExactly(first.id());
        assertThat(contents.kept).hasSize(1);
    }

    @Test
    void keepsNothingOfBytesThatWereNotExpected() {
        var arrival = contents.arrived(BYTES);

        assertThatThrownBy(() -> await(documents.store(arrival, details("x"), new ExpectedDigest("CC33"))))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT))
                .hasMessageContaining("cc33")
                .hasMessageContaining("aa11");
        assertThat(contents.kept).isEmpty();
        assertThat(contents.pending).isEmpty();
    }

    @Test
    void keepsNothingWhenTheDatabaseFailsAfterTheBytesWerePlaced() {
        store.breakDown();

        assertThatThrownBy(() -> store(BYTES, "report.pdf")).hasMessage("the database is gone");
        assertThat(contents.kept).isEmpty();
        assertThat(contents.pending).isEmpty();
    }

    @Test
    void renamesAndTagsAndLeavesWhatIsNotNamed() {
        var stored = store(BYTES, "report.pdf", "invoice").document();

        var renamed = await(documents.edit(
                        stored.id(), ExpectedVersion.any(), DocumentEdit.rename(DocumentName.of("final.pdf"))))
                .document();

        assertThat(renamed.name().text()).isEqualTo("final.pdf");
        assertThat(renamed.tags().items()).containsExactly("invoice");
        assertThat(renamed.version()).isEqualTo(2);
    }

    @Test
    void leavesTheVersionWhenAnEditChangesNothing() {
        var stored = store(BYTES, "report.pdf", "invoice").document();

        var same = await(
                documents.edit(stored.id(), ExpectedVersion.any(), DocumentEdit.tag(new Tags(List.of("INVOICE")))));

        assertThat(same.document()).isEqualTo(stored);
    }

    @Test
    void refusesAnEditOfAVersionThatIsNoMore() {
        var stored = store(BYTES, "report.pdf").document();

        assertThatThrownBy(() -> await(documents.edit(
                        stored.id(), new ExpectedVersion("7"), DocumentEdit.tag(new Tags(List.of("late"))))))
                .isInstanceOfSatisfying(
                        StaleDocument.class,
                        stale -> assertThat(stale.present().document()).isEqualTo(stored));
    }

    @Test
    void losesNoChangeOfSomebodyWhoWasQuicker() {
        var stored = store(BYTES, "report.pdf").document();
        store.beforeReplace(() -> store.put(stored.edited(DocumentEdit.rename(DocumentName.of("theirs.pdf")), NOW)));

        var both = await(
                        documents.edit(stored.id(), ExpectedVersion.any(), DocumentEdit.tag(new Tags(List.of("mine")))))
                .document();

        assertThat(both.name().text()).isEqualTo("theirs.pdf");
        assertThat(both.tags().items()).containsExactly("mine");
        assertThat(both.version()).isEqualTo(3);
    }

    @Test
    void removesTheBytesWithTheLastDocumentThatHasThem() {
        var first = store(BYTES, "one").document();
        var second = store(BYTES, "two").document();

        await(documents.remove(first.id(), ExpectedVersion.any()));
        assertThat(contents.kept).containsExactly("aa11");

        await(documents.remove(second.id(), ExpectedVersion.any()));
        assertThat(contents.kept).isEmpty();
    }

    @Test
    void saysThatADocumentIsNotThere() {
        assertThatThrownBy(() -> await(documents.remove("document-9", ExpectedVersion.any())))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no document document-9.");
    }

    @Test
    void pagesUntilTheEnd() {
        store(BYTES, "one");
        store(BYTES, "two");
        store(BYTES, "three");

        var first = await(documents.list(new DocumentQuery("", "", "", "", 2)));
        var cursor = first.next(holding -> holding.document().id()).orElseThrow();
        var last = await(documents.list(new DocumentQuery("", "", "", cursor, 2)));

        assertThat(names(first)).containsExactly("three", "two");
        assertThat(names(last)).containsExactly("one");
        assertThat(last.next(holding -> holding.document().id())).isEmpty();
    }

    @Test
    void cleaningRemovesTheBytesThatNoDocumentHas() {
        store(BYTES, "one");
        contents.kept.addAll(List.of("aa99", OTHER_BYTES.sha256()));

        await(new Cleaner(store, contents).run());

        assertThat(contents.kept).containsExactly("aa11");
    }

    private Holding store(Content content, String name, String... tags) {
        return await(documents.store(contents.arrived(content), details(name, tags), ExpectedDigest.any()));
    }

    private static DocumentDetails details(String name, String... tags) {
        return new DocumentDetails(DocumentName.of(name), "application/pdf", new Tags(List.of(tags)));
    }

    private static List<String> names(Page<Holding> page) {
        return page.items().stream()
                .map(holding -> holding.document().name().text())
                .toList();
    }
}
