package io.quintet.datapulse.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The datasets that there are: what was acknowledged stays until it is removed, and no file stays without its dataset. */
public final class DatasetService {
    private static final Logger log = LoggerFactory.getLogger(DatasetService.class);

    private final DatasetStore datasets;
    private final DatasetFiles files;

    public DatasetService(DatasetStore datasets, DatasetFiles files) {
        this.datasets = datasets;
        this.files = files;
    }

    public Future<Dataset> find(String id) {
        return datasets.find(id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    public Future<DatasetPage> list(DatasetQuery query) {
        return datasets.list(query.withLimit(query.limit() + 1)).map(read -> DatasetPage.of(read, query.limit()));
    }

    public Future<Long> count(DatasetQuery query) {
        return datasets.count(query);
    }

    public Future<RowPage> rows(String id, long offset, int limit) {
        return datasets.findTable(id)
                .map(found -> found.orElseThrow(() -> missing(id)))
                .compose(table -> files.rows(table, offset, limit));
    }

    public Future<Void> remove(String id) {
        return datasets.remove(id)
                .compose(removed -> removed ? erase(id) : missing(id).future());
    }

    /** The dataset is gone, which is what was asked; files that stay are found at the next start. */
    private Future<Void> erase(String id) {
        return files.erase(id).otherwise(failure -> {
            log.warn("The file of {} stays until the next start", id, failure);
            return null;
        });
    }

    /** Removes files that no dataset has: what a crash between two steps leaves behind. */
    public Future<Void> clean() {
        return files.settled()
                .compose(there -> datasets.known(there)
                        .compose(known -> eraseAll(
                                there.stream().filter(id -> !known.contains(id)).toList())));
    }

    private Future<Void> eraseAll(Iterable<String> orphans) {
        var done = Future.<Void>succeededFuture();
        for (var id : orphans) {
            log.info("Removing the file of {}, which no dataset has", id);
            done = done.compose(before -> files.erase(id));
        }
        return done;
    }

    static Failure missing(String id) {
        return Failure.notFound("There is no dataset " + id + ".");
    }
}
