package io.quintet.filevault.event;

import static io.quintet.testing.Await.await;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.events.ContentTicket;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.events.RequestTicket;
import io.quintet.filevault.Vault;
import io.quintet.kit.event.Bus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentListenerTest {
    private final Vault vault = Vault.start();
    private final Bus bus = new Bus(vault.http().vertx());

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void findsDocumentsByTag() {
        var invoice = vault.store("march.pdf", "hello", "invoice,2026");
        vault.store("photo.png", "world", "holiday");

        var found = find("", Map.of("tag", "Invoice"), 10);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items())
                .containsExactly(new FoundItem(
                        invoice.getString("id"),
                        "document",
                        "march.pdf",
                        "application/pdf, 5 bytes, tags: 2026, invoice, stored " + invoice.getString("createdAt"),
                        "/filevault?document=" + invoice.getString("id")));
    }

    @Test
    void givesAnotherServiceALinkToTheBytes() {
        var id = vault.store("march.csv", "a,b\n1,2\n", "").getString("id");

        var ticket = await(bus.ask(RequestTicket.ADDRESS, new RequestTicket(id), ContentTicket.class));

        assertThat(ticket.name()).isEqualTo("march.csv");
        assertThat(ticket.size()).isEqualTo(8);
        assertThat(ticket.url())
                .startsWith("http://127.0.0.1:" + vault.http().port() + "/api/filevault/contents/" + id);
        var bytes = vault.http().get(ticket.url().substring(ticket.url().indexOf("/api/")));
        assertThat(bytes.text()).isEqualTo("a,b\n1,2\n");
        assertThat(bytes.header("ETag")).isEqualTo("\"" + ticket.sha256() + "\"");
        assertThat(bytes.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void givesNoLinkToADocumentThatIsNotThere() {
        assertThatThrownBy(() -> await(bus.ask(RequestTicket.ADDRESS, new RequestTicket("none"), ContentTicket.class)))
                .hasMessage("There is no document none.");
        assertProblem(vault.http().get("/contents/none.1.x")).hasStatus(404).hasDetailContaining("not valid");
    }

    @Test
    void findsDocumentsByNameAndByTextAndTellsTheTotal() {
        vault.store("march.pdf", "1", "invoice");
        vault.store("april.pdf", "2", "invoice");
        vault.store("invoices.txt", "3", "");

        assertThat(find("", Map.of("name", "PDF"), 1).items())
                .extracting(FoundItem::title)
                .containsExactly("april.pdf");
        assertThat(find("", Map.of("name", "PDF"), 1).total()).isEqualTo(2);
        assertThat(find("invoice", Map.of(), 10).total()).isEqualTo(3);
        assertThat(find("", Map.of(), 10).total()).isEqualTo(3);
        assertThat(find("nothing like it", Map.of(), 10).items()).isEmpty();
    }

    @Test
    void saysByWhatItCannotFind() {
        assertThatThrownBy(() -> find("", Map.of("due", "overdue"), 10))
                .hasMessage("FileVault finds documents by tag and name, not by due.");
    }

    @Test
    void tellsTheFactsOfADocument() {
        var stored = vault.store("march.pdf", "hello", "invoice");

        var facts = await(bus.ask("filevault.get", new Get(stored.getString("id")), Facts.class));

        assertThat(facts.title()).isEqualTo("march.pdf");
        assertThat(facts.link()).isEqualTo("/filevault?document=" + stored.getString("id"));
        assertThat(facts.facts())
                .contains(
                        new Fact("size", "5 bytes"),
                        new Fact("type", "application/pdf"),
                        new Fact("SHA-256", stored.getString("sha256")),
                        new Fact("tags", "invoice"),
                        new Fact("stored", stored.getString("createdAt")));
    }

    @Test
    void saysThatADocumentIsNotThere() {
        assertThatThrownBy(() -> await(bus.ask("filevault.get", new Get("none"), Facts.class)))
                .hasMessage("There is no document none.");
    }

    private Found find(String text, Map<String, String> filter, int limit) {
        return await(bus.ask("filevault.find", new Find(text, filter, limit), Found.class));
    }
}
