package io.quintet.filevault.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of the vault: what is acknowledged is safely kept, and bytes go with the last document that has them. */
public final class DocumentService {
    private static final Logger log = LoggerFactory.getLogger(DocumentService.class);

    private final DocumentStore documents;
    private final ContentStore contents;
    private final Supplier<String> ids;
    private final Clock clock;

    public DocumentService(DocumentStore documents, ContentStore contents, Supplier<String> ids, Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a document of bytes that have arrived whole; whatever fails, nothing of them is kept. */
    public Future<Holding> store(Arrival arrival, DocumentDetails details, ExpectedDigest expected) {
        return checked(arrival, expected)
                .compose(content -> arrival.settle().map(content))
                .map(content -> Document.stored(ids.get(), details, content, clock.instant()))
                .compose(document -> documents.add(document, arrival::place).map(document.id()))
                .recover(failed -> withdraw(arrival).compose(done -> Future.failedFuture(failed)))
                .compose(this::find);
    }

    private static Future<Content> checked(Arrival arrival, ExpectedDigest expected) {
        return Future.succeededFuture(arrival.content()).map(content -> {
            expected.check(content);
            return content;
        });
    }

    private Future<Void> withdraw(Arrival arrival) {
        return arrival.discard().compose(done -> reclaim(arrival.content())).otherwiseEmpty();
    }

    public Future<Holding> find(String id) {
        return documents.find(id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    public Future<Page<Holding>> list(DocumentQuery query) {
        return documents.list(query.withLimit(query.limit() + 1)).map(found -> Page.of(found, query.limit()));
    }

    public Future<Long> count(DocumentQuery query) {
        return documents.count(query);
    }

    public Future<Page<TagCount>> tags(String after, int limit) {
        return documents.tags(after, limit + 1).map(found -> Page.of(found, limit));
    }

    /** Changes what is said of a document; starts again when somebody else was quicker, so that no change is lost. */
    public Future<Holding> edit(String id, ExpectedVersion expected, DocumentEdit edit) {
        return find(id).map(holding -> expectedOf(holding, expected))
                .compose(holding -> replace(holding, edit))
                .compose(done -> done ? find(id) : edit(id, expected, edit));
    }

    private Future<Boolean> replace(Holding holding, DocumentEdit edit) {
        var before = holding.document();
        var after = before.edited(edit, clock.instant());
        return after.equals(before) ? Future.succeededFuture(true) : documents.replace(before, after);
    }

    /** Removes a document, and its bytes when it was the last to have them. */
    public Future<Void> remove(String id, ExpectedVersion expected) {
        return find(id).map(holding -> expectedOf(holding, expected).document())
                .compose(document -> remove(document, expected));
    }

    private Future<Void> remove(Document document, ExpectedVersion expected) {
        return documents
                .remove(document)
                .compose(done -> done
                        ? reclaim(document.content()).recover(failed -> leaveForNextStart(document, failed))
                        : remove(document.id(), expected));
    }

    private Future<Void> reclaim(Content content) {
        return documents.reclaim(content.sha256(), () -> contents.erase(content.sha256()));
    }

    /** The document is gone, which is what was asked; its bytes are found again at the next start. */
    private static Future<Void> leaveForNextStart(Document document, Throwable failed) {
        log.warn("The bytes of {} stay until the next start.", document.id(), failed);
        return Future.succeededFuture();
    }

    private static Holding expectedOf(Holding holding, ExpectedVersion expected) {
        expected.check(holding);
        return holding;
    }

    private static Failure missing(String id) {
        return Failure.notFound("There is no document " + id + ".");
    }
}
