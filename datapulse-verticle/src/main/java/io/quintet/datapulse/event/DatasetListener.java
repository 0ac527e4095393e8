package io.quintet.datapulse.event;

import io.quintet.datapulse.domain.DatasetPage;
import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.datapulse.domain.DatasetSummary;
import io.quintet.datapulse.domain.DocumentIntake;
import io.quintet.datapulse.domain.Opened;
import io.quintet.events.Addresses;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.events.OpenDocument;
import io.quintet.events.OpenedDataset;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.Set;

/** Answers what the other services ask about datasets. */
public final class DatasetListener {
    private static final String APP = "datapulse";
    private static final String NAME = "name";
    private static final Set<String> FILTERS = Set.of(NAME);
    private static final int MOST = 100;

    private final DatasetService datasets;
    private final DocumentIntake documents;

    public DatasetListener(DatasetService datasets, DocumentIntake documents) {
        this.datasets = datasets;
        this.documents = documents;
    }

    public void listenOn(Bus bus) {
        bus.answer(Addresses.find(APP), Find.class, this::find);
        bus.answer(Addresses.get(APP), Get.class, this::facts);
        bus.answer(OpenDocument.ADDRESS, OpenDocument.class, this::open);
    }

    private Future<Found> find(Find question) {
        var unknown = question.filter().keySet().stream()
                .filter(key -> !FILTERS.contains(key))
                .findFirst();
        if (unknown.isPresent()) {
            return Failure.invalid("DataPulse finds datasets by name, not by " + unknown.get() + ".")
                    .future();
        }
        var query = query(question);
        var total = datasets.count(query);
        var page = datasets.list(query);
        return Future.all(total, page).map(both -> found(page.result(), total.result()));
    }

    private static DatasetQuery query(Find question) {
        var text = question.filter().getOrDefault(NAME, question.text());
        return new DatasetQuery(text, "", Math.max(1, Math.min(question.limit(), MOST)));
    }

    private static Found found(DatasetPage page, long total) {
        return new Found(page.items().stream().map(DatasetListener::item).toList(), total);
    }

    private static FoundItem item(DatasetSummary dataset) {
        return new FoundItem(
                dataset.id(),
                "dataset",
                dataset.name().text(),
                DatasetDescription.summary(dataset),
                DatasetDescription.link(dataset.id()));
    }

    private Future<Facts> facts(Get question) {
        return datasets.find(question.id()).map(DatasetDescription::facts);
    }

    private Future<OpenedDataset> open(OpenDocument question) {
        return documents.open(question.document()).map(DatasetListener::opened);
    }

    private static OpenedDataset opened(Opened dataset) {
        var state = dataset.profiled() ? "profiled" : "reading";
        return new OpenedDataset(dataset.id(), state, DatasetDescription.link(dataset.id()));
    }
}
