package io.quintet.datapulse.domain;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where datasets are kept, without their files; each change is told to the other services in the same step. */
public interface DatasetStore {
    Future<Void> add(Dataset dataset);

    /** Tells that a file was refused; nothing of it is kept. */
    Future<Void> tellRefused(String id, DatasetName name);

    Future<Optional<Dataset>> find(String id);

    Future<Optional<Table>> findTable(String id);

    Future<List<DatasetSummary>> list(DatasetQuery query);

    /** How many there are on all pages. */
    Future<Long> count(DatasetQuery query);

    /** False when there was none. */
    Future<Boolean> remove(String id);

    /** Those of the ids that datasets have. */
    Future<Set<String>> known(Set<String> ids);
}
