package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadHead;
import io.vertx.core.Future;

/** The operations on datasets. */
public final class DatasetApi {
    private static final int PAGE = 100;
    private static final String UNNAMED = "unnamed.csv";

    private final DatasetService datasets;
    private final long maxSize;

    /** @param maxSize of a file, in bytes */
    public DatasetApi(DatasetService datasets, long maxSize) {
        this.datasets = datasets;
        this.maxSize = maxSize;
    }

    public Operations operations() {
        return new Operations()
                .on("listDatasets", this::listDatasets)
                .on("createDataset", this::createDataset)
                .on("findDataset", this::findDataset)
                .on("removeDataset", this::removeDataset);
    }

    private Future<Reply> listDatasets(Request request) {
        var query = new DatasetQuery(
                request.query("q").orElse(""), request.query("cursor").orElse(""), request.query("limit", PAGE));
        return datasets.list(query).map(ListView::of).map(Reply::ok);
    }

    private Future<Reply> createDataset(Request request) {
        return request.receive(head -> open(request, head), maxSize)
                .compose(received -> add(request, received))
                .map(dataset -> Reply.created("/datasets/" + dataset.id(), DatasetView.of(dataset)));
    }

    private Future<Arrival> open(Request request, UploadHead head) {
        return Future.succeededFuture(head).map(known -> name(request, known)).compose(datasets::receive);
    }

    private Future<Dataset> add(Request request, Received<Arrival> received) {
        return datasets.add(name(request, received.head()), received.sink());
    }

    private static DatasetName name(Request request, UploadHead head) {
        return DatasetName.of(request.query("name").or(head::name).orElse(UNNAMED));
    }

    private Future<Reply> findDataset(Request request) {
        return datasets.find(id(request)).map(DatasetView::of).map(Reply::ok);
    }

    private Future<Reply> removeDataset(Request request) {
        return datasets.remove(id(request)).map(removed -> Reply.noContent());
    }

    private static String id(Request request) {
        return request.path("datasetId");
    }
}
