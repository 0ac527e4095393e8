package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.vertx.core.Future;

/** The operations on datasets that are there. */
public final class DatasetApi {
    private static final int PAGE = 100;

    private final DatasetService datasets;

    public DatasetApi(DatasetService datasets) {
        this.datasets = datasets;
    }

    public Operations operations() {
        return new Operations().on("listDatasets", this::listDatasets).on("removeDataset", this::removeDataset);
    }

    private Future<Reply> listDatasets(Request request) {
        var query = new DatasetQuery(
                request.query("q").orElse(""), request.query("cursor").orElse(""), request.query("limit", PAGE));
        return datasets.list(query).map(ListView::of).map(Reply::ok);
    }

    private Future<Reply> removeDataset(Request request) {
        return datasets.remove(id(request)).map(removed -> Reply.noContent());
    }

    private static String id(Request request) {
        return request.path("datasetId");
    }
}
