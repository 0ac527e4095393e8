package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where datasets are kept, without their files; each change is told to the other services in the same step. */
public interface DatasetStore {
    Future<Void> add(Dataset dataset);

    /** Keeps it in place of the version before it; false when that is no longer there. */
    Future<Boolean> replace(Dataset dataset);

    /** Tells that a file did not become a dataset; nothing of it is kept. */
    Future<Void> tellRefused(String id, DatasetName name);

    Future<Optional<Dataset>> find(String id);

    /** The newest one that has these bytes, packed or not. */
    Future<Optional<Dataset>> findSame(String sha256);

    /** The newest one that has these bytes, packed or not, and was read like this. */
    Future<Optional<Dataset>> findSame(String sha256, Reading reading);

    Future<Optional<Table>> findTable(String id);

    Future<List<DatasetSummary>> list(DatasetQuery query);

    /** How many there are on all pages. */
    Future<Long> count(DatasetQuery query);

    /** False when there was none. */
    Future<Boolean> remove(String id);

    /** Those of the ids that datasets have. */
    Future<Set<String>> known(Set<String> ids);
}
