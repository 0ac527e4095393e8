package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Announcement;
import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.datapulse.domain.DocumentIntake;
import io.quintet.datapulse.domain.Intake;
import io.quintet.datapulse.domain.Opened;
import io.quintet.datapulse.domain.Passage;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.kit.stream.UploadHead;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;

/** The operations by which files become datasets, and are read again. */
public final class IntakeApi {
    private static final String UNNAMED = "unnamed.csv";

    private final Intake intake;
    private final DocumentIntake documents;
    private final DatasetService datasets;
    private final Supplier<String> ids;
    private final long maxSize;

    /** @param maxSize of a file, in bytes */
    public IntakeApi(
            Intake intake, DocumentIntake documents, DatasetService datasets, Supplier<String> ids, long maxSize) {
        this.intake = intake;
        this.documents = documents;
        this.datasets = datasets;
        this.ids = ids;
        this.maxSize = maxSize;
    }

    public void addTo(Operations operations) {
        operations
                .on("createDataset", this::createDataset)
                .on("openDocument", this::openDocument)
                .on("findDataset", this::findDataset)
                .on("followDataset", this::followDataset)
                .on("cancelDataset", this::cancelDataset)
                .on("reparseDataset", this::reparseDataset);
    }

    private Future<Reply> createDataset(Request request) {
        var id = request.query("id").orElseGet(ids);
        return request.receive(head -> open(id, request, head), maxSize)
                .compose(received -> intake.add(id, received.sink()))
                .recover(AlreadyHere::dataset)
                .map(dataset -> Reply.created("/datasets/" + id, DatasetView.of(dataset))
                        .etag(etag(dataset)));
    }

    private Future<Arrival> open(String id, Request request, UploadHead head) {
        return Future.succeededFuture(head)
                .map(known -> announcement(id, request, known))
                .compose(this::open);
    }

    private Future<Arrival> open(Announcement announcement) {
        return intake.recall(announcement)
                .compose(found -> found.map(dataset -> Future.<Arrival>failedFuture(new AlreadyHere(dataset)))
                        .orElseGet(() -> intake.receive(announcement)));
    }

    private static Announcement announcement(String id, Request request, UploadHead head) {
        return new Announcement(
                id,
                DatasetName.of(request.query("name").or(head::name).orElse(UNNAMED)),
                ReadingView.of(request).reading("query/"),
                request.header("Content-Encoding").orElse(""),
                Digests.sha256(request));
    }

    private Future<Reply> openDocument(Request request) {
        return documents.open(request.body().getString("documentId")).map(IntakeApi::opened);
    }

    private static Reply opened(Opened dataset) {
        var view = OpenedView.of(dataset);
        return dataset.profiled() ? Reply.ok(view) : Reply.accepted(view);
    }

    private Future<Reply> findDataset(Request request) {
        return receiving(id(request))
                .map(passage -> Future.succeededFuture(Reply.accepted(PassageView.of(passage))))
                .orElseGet(() -> datasets.find(id(request))
                        .map(dataset -> Reply.ok(DatasetView.of(dataset)).etag(etag(dataset))));
    }

    private Optional<Passage> receiving(String id) {
        return intake.find(id).filter(passage -> passage.isReceived() && !passage.isOver());
    }

    private Future<Reply> followDataset(Request request) {
        long after = request.resumeAfterNumber().orElse(0L);
        return intake.find(id(request))
                .map(passage -> Future.succeededFuture(Reply.follow(new PassageFeed(passage), after)))
                .orElseGet(() ->
                        datasets.find(id(request)).map(dataset -> Reply.follow(new ProfiledFeed(dataset), after)));
    }

    private Future<Reply> cancelDataset(Request request) {
        return intake.cancel(id(request)).map(cancelled -> Reply.noContent());
    }

    private Future<Reply> reparseDataset(Request request) {
        var reading = request.body(ReadingView.class).reading("/");
        return datasets.find(id(request))
                .compose(dataset -> current(request, dataset))
                .compose(dataset -> intake.reread(dataset, reading))
                .map(dataset -> Reply.ok(DatasetView.of(dataset)).etag(etag(dataset)));
    }

    private static Future<Dataset> current(Request request, Dataset dataset) {
        return request.ifMatch()
                        .filter(version -> !version.equals(etag(dataset)))
                        .isEmpty()
                ? Future.succeededFuture(dataset)
                : Failure.stale("The dataset was read in another way in the meantime.", DatasetView.of(dataset))
                        .future();
    }

    private static String etag(Dataset dataset) {
        return Integer.toString(dataset.origin().version());
    }

    private static String id(Request request) {
        return request.path("datasetId");
    }
}
