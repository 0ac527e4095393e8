package io.quintet.datapulse.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of DataPulse: what is acknowledged is profiled and safely kept, and of everything else nothing stays. */
public final class DatasetService {
    private static final Logger log = LoggerFactory.getLogger(DatasetService.class);

    private final DatasetStore datasets;
    private final DatasetFiles files;
    private final Supplier<String> ids;
    private final Clock clock;

    public DatasetService(DatasetStore datasets, DatasetFiles files, Supplier<String> ids, Clock clock) {
        this.datasets = datasets;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the way in for a file; that it turns out to be no CSV is told to the others. */
    public Future<Arrival> receive(DatasetName name) {
        return files.receive().map(arrival -> tellWhenRefused(name, arrival));
    }

    private Arrival tellWhenRefused(DatasetName name, Arrival arrival) {
        arrival.profile()
                .recover(failure -> failure instanceof Failure
                        ? datasets.tellRefused(ids.get(), name).mapEmpty()
                        : Future.succeededFuture())
                .onFailure(failure -> log.error("That {} was refused could not be told", name, failure));
        return arrival;
    }

    /** Makes a dataset of a file that has arrived whole; whatever fails, nothing of it is kept. */
    public Future<Dataset> add(DatasetName name, Arrival arrival) {
        var id = ids.get();
        return arrival.profile()
                .map(profile -> new Dataset(id, name, arrival.content(), profile, arrival.took(), clock.instant()))
                .compose(dataset -> arrival.keepAs(id)
                        .compose(kept -> datasets.add(dataset))
                        .map(dataset))
                .recover(failure -> withdraw(id, arrival).compose(gone -> Future.failedFuture(failure)));
    }

    private Future<Void> withdraw(String id, Arrival arrival) {
        return arrival.discard().eventually(() -> files.erase(id)).otherwiseEmpty();
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

    private static Failure missing(String id) {
        return Failure.notFound("There is no dataset " + id + ".");
    }
}
