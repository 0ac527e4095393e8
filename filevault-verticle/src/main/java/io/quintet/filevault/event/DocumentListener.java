package io.quintet.filevault.event;

import io.quintet.events.Addresses;
import io.quintet.events.ContentTicket;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.events.RequestTicket;
import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.DocumentQuery;
import io.quintet.filevault.domain.DocumentService;
import io.quintet.filevault.domain.Holding;
import io.quintet.filevault.domain.Sizes;
import io.quintet.filevault.domain.Tickets;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Tells the other services which documents there are, and what is known of one. */
public final class DocumentListener {
    private static final String APP = "filevault";
    private static final int MAX_FOUND = 100;
    private static final Set<String> FILTERS = Set.of("tag", "name");

    private final DocumentService documents;
    private final Tickets tickets;
    private final Supplier<String> address;

    /** @param address where the other services find the API */
    public DocumentListener(DocumentService documents, Tickets tickets, Supplier<String> address) {
        this.documents = documents;
        this.tickets = tickets;
        this.address = address;
    }

    public void listenOn(Bus bus) {
        bus.answer(Addresses.find(APP), Find.class, this::find);
        bus.answer(Addresses.get(APP), Get.class, this::facts);
        bus.answer(RequestTicket.ADDRESS, RequestTicket.class, this::ticket);
    }

    private Future<Found> find(Find question) {
        var unknown = question.filter().keySet().stream()
                .filter(key -> !FILTERS.contains(key))
                .findFirst();
        if (unknown.isPresent()) {
            return Failure.invalid("FileVault finds documents by tag and name, not by " + unknown.get() + ".")
                    .future();
        }
        var query = query(question);
        return documents
                .list(query)
                .compose(page -> documents
                        .count(query)
                        .map(total -> new Found(
                                page.items().stream()
                                        .map(DocumentListener::item)
                                        .toList(),
                                total)));
    }

    private static DocumentQuery query(Find question) {
        var filter = question.filter();
        var limit = Math.max(1, Math.min(question.limit(), MAX_FOUND));
        return new DocumentQuery(
                filter.getOrDefault("tag", ""), filter.getOrDefault("name", ""), question.text(), "", limit);
    }

    private static FoundItem item(Holding holding) {
        var document = holding.document();
        return new FoundItem(document.id(), "document", document.name().text(), summary(document), link(document));
    }

    private Future<Facts> facts(Get question) {
        return documents.find(question.id()).map(DocumentListener::facts);
    }

    private static Facts facts(Holding holding) {
        var document = holding.document();
        var content = document.content();
        var facts = List.of(
                new Fact("size", size(content.size())),
                new Fact("type", document.mediaType()),
                new Fact("SHA-256", content.sha256()),
                new Fact("tags", tags(document)),
                new Fact("stored", document.createdAt().toString()),
                new Fact("changed", document.updatedAt().toString()),
                new Fact(
                        "documents with the same bytes",
                        Integer.toString(holding.duplicates().size())));
        return new Facts(document.name().text(), summary(document), link(document), facts);
    }

    private Future<ContentTicket> ticket(RequestTicket wish) {
        return documents.find(wish.document()).map(holding -> ticket(holding.document()));
    }

    private ContentTicket ticket(Document document) {
        var ticket = tickets.issue(document.id());
        return new ContentTicket(
                address.get() + "/contents/" + ticket.word(),
                ticket.expiresAt(),
                document.id(),
                document.name().text(),
                document.mediaType(),
                document.content().sha256(),
                document.content().size());
    }

    private static String summary(Document document) {
        return "%s, %s, tags: %s, stored %s"
                .formatted(
                        document.mediaType(),
                        Sizes.words(document.content().size()),
                        tags(document),
                        document.createdAt());
    }

    private static String size(long bytes) {
        var words = Sizes.words(bytes);
        return bytes < 1000 ? words : words + " (" + bytes + " bytes)";
    }

    private static String tags(Document document) {
        return document.tags().items().isEmpty()
                ? "none"
                : String.join(", ", document.tags().items());
    }

    private static String link(Document document) {
        return "/filevault?document=" + document.id();
    }
}
