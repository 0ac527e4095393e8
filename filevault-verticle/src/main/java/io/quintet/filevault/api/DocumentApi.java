package io.quintet.filevault.api;

import io.quintet.filevault.domain.Arrival;
import io.quintet.filevault.domain.ContentStore;
import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.DocumentQuery;
import io.quintet.filevault.domain.DocumentService;
import io.quintet.filevault.domain.ExpectedVersion;
import io.quintet.filevault.domain.Holding;
import io.quintet.filevault.domain.MediaTypes;
import io.quintet.filevault.domain.StaleDocument;
import io.quintet.filevault.domain.TagCount;
import io.quintet.filevault.domain.Tickets;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.FileHead;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadHead;
import io.vertx.core.Future;

/** The operations on documents, their bytes and their tags. */
public final class DocumentApi {
    private static final int PAGE = 100;

    private final DocumentService documents;
    private final ContentStore contents;
    private final Tickets tickets;
    private final long maxSize;

    /** @param maxSize of a document, in bytes */
    public DocumentApi(DocumentService documents, ContentStore contents, Tickets tickets, long maxSize) {
        this.documents = documents;
        this.contents = contents;
        this.tickets = tickets;
        this.maxSize = maxSize;
    }

    public Operations operations() {
        return new Operations()
                .on("listDocuments", this::listDocuments)
                .on("storeDocument", this::storeDocument)
                .on("findDocument", this::findDocument)
                .on("editDocument", this::editDocument)
                .on("removeDocument", this::removeDocument)
                .on("readContent", this::readContent)
                .on("readTicketContent", this::readTicketContent)
                .on("listTags", this::listTags);
    }

    private Future<Reply> listDocuments(Request request) {
        var query = new DocumentQuery(
                request.query("tag").orElse(""),
                "",
                request.query("q").orElse(""),
                request.query("cursor").orElse(""),
                request.query("limit", PAGE));
        return documents
                .list(query)
                .map(page -> ListView.of(
                        page, DocumentView::of, holding -> holding.document().id()))
                .map(Reply::ok);
    }

    private Future<Reply> storeDocument(Request request) {
        var upload = new UploadRequest(request);
        return request.receive(head -> open(upload, head), maxSize)
                .compose(received -> store(upload, received))
                .map(DocumentApi::created);
    }

    private Future<Arrival> open(UploadRequest upload, UploadHead head) {
        return Future.succeededFuture(head)
                .map(known -> upload.details(known))
                .map(details -> upload.expected())
                .compose(expected -> contents.receive(upload.announced()));
    }

    private Future<Holding> store(UploadRequest upload, Received<Arrival> received) {
        var arrival = received.sink();
        return Future.succeededFuture(received)
                .map(whole -> upload.details(whole))
                .recover(wrong -> arrival.discard().compose(gone -> Future.failedFuture(wrong)))
                .compose(details -> documents.store(arrival, details, upload.expected()));
    }

    private static Reply created(Holding holding) {
        return tagged(
                Reply.created("/documents/" + holding.document().id(), DocumentView.of(holding)), holding.document());
    }

    private Future<Reply> findDocument(Request request) {
        return documents.find(id(request)).map(DocumentApi::shown);
    }

    private Future<Reply> editDocument(Request request) {
        var edit = request.body(DocumentEditBody.class).toEdit();
        return documents
                .edit(id(request), expectedVersion(request), edit)
                .map(DocumentApi::shown)
                .recover(DocumentApi::withPresent);
    }

    private Future<Reply> removeDocument(Request request) {
        return documents
                .remove(id(request), expectedVersion(request))
                .map(removed -> Reply.noContent())
                .recover(DocumentApi::withPresent);
    }

    private Future<Reply> readContent(Request request) {
        var inline = request.query("disposition").filter("inline"::equals).isPresent();
        return documents.find(id(request)).map(holding -> content(holding.document(), inline));
    }

    private Future<Reply> readTicketContent(Request request) {
        return Future.succeededFuture(request.path("ticket"))
                .map(tickets::documentOf)
                .compose(documents::find)
                .map(holding -> content(holding.document(), false));
    }

    /** Whatever a document says it is, a browser runs nothing of it as ours. */
    private Reply content(Document document, boolean inline) {
        var content = document.content();
        var head = new FileHead(document.name().text(), document.mediaType(), content.sha256(), document.createdAt());
        var shown = inline && MediaTypes.isHarmless(document.mediaType());
        return Reply.file(contents.file(content), head)
                .header(ReprDigest.HEADER, ReprDigest.of(content.sha256()))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", "sandbox")
                .header("Content-Disposition", head.disposition(shown ? "inline" : "attachment"));
    }

    private Future<Reply> listTags(Request request) {
        return documents
                .tags(request.query("cursor").orElse(""), request.query("limit", PAGE))
                .map(page -> ListView.of(page, TagView::of, TagCount::tag))
                .map(Reply::ok);
    }

    private static Reply shown(Holding holding) {
        return tagged(Reply.ok(DocumentView.of(holding)), holding.document());
    }

    private static Reply tagged(Reply reply, Document document) {
        return reply.etag(Long.toString(document.version()));
    }

    private static ExpectedVersion expectedVersion(Request request) {
        return request.ifMatch().map(ExpectedVersion::new).orElseGet(ExpectedVersion::any);
    }

    private static Future<Reply> withPresent(Throwable failure) {
        return failure instanceof StaleDocument stale
                ? Failure.stale(stale.detail(), DocumentView.of(stale.present()))
                        .future()
                : Future.failedFuture(failure);
    }

    private static String id(Request request) {
        return request.path("documentId");
    }
}
