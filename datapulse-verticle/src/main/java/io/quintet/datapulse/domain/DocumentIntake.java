package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Opens documents of FileVault as datasets: the one that has the same bytes at once, else one that is read from now on. */
public final class DocumentIntake {
    private final DocumentSource documents;
    private final DatasetStore datasets;
    private final Intake intake;
    private final Supplier<String> ids;
    private final Map<String, Future<Opened>> opening = new HashMap<>();

    public DocumentIntake(DocumentSource documents, DatasetStore datasets, Intake intake, Supplier<String> ids) {
        this.documents = documents;
        this.datasets = datasets;
        this.intake = intake;
        this.ids = ids;
    }

    /** Answers as soon as the id is known; that the reading is done, or has failed, is told by an event. */
    public Future<Opened> open(String document) {
        return documents.find(document).compose(this::openOnce);
    }

    /** Two who open the same bytes at a time get the same dataset. */
    private Future<Opened> openOnce(Document document) {
        var before = opening.get(document.sha256());
        if (before != null) {
            return before;
        }
        var opened = open(document);
        if (!opened.isComplete()) {
            opening.put(document.sha256(), opened);
            opened.onComplete(done -> opening.remove(document.sha256()));
        }
        return opened;
    }

    private Future<Opened> open(Document document) {
        return datasets.findSame(document.sha256())
                .compose(found -> found.map(there -> Future.succeededFuture(new Opened(there.id(), true)))
                        .orElseGet(() -> bring(document)));
    }

    private Future<Opened> bring(Document document) {
        var coming = intake.findBringing(document.sha256());
        if (coming.isPresent()) {
            return Future.succeededFuture(new Opened(coming.get().id(), false));
        }
        var announcement = new Announcement(ids.get(), document.name(), Reading.DETECTED, "", document.sha256());
        return intake.receive(announcement).map(arrival -> read(document, announcement, arrival));
    }

    private Opened read(Document document, Announcement announcement, Arrival arrival) {
        documents
                .read(document, arrival)
                .compose(read -> intake.add(announcement.id(), arrival))
                .transform(read -> read.succeeded() ? Future.succeededFuture() : tell(announcement, arrival));
        return new Opened(announcement.id(), false);
    }

    /** Whoever asked waits for an event; that a profile failed is told already. */
    private Future<Void> tell(Announcement announcement, Arrival arrival) {
        return arrival.profile().failed()
                ? Future.succeededFuture()
                : intake.tellRefused(announcement.id(), announcement.name());
    }
}
