package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Datasets in memory; can be made to fail. */
final class MemoryDatasets implements DatasetStore {
    final TreeMap<String, Dataset> datasets = new TreeMap<>();
    final List<String> refused = new ArrayList<>();

    @Nullable
    Throwable failure;

    @Override
    public Future<Void> add(Dataset dataset) {
        if (failure != null) {
            return Future.failedFuture(failure);
        }
        datasets.put(dataset.id(), dataset);
        return Future.succeededFuture();
    }

    @Override
    public Future<Boolean> replace(Dataset dataset) {
        var former = datasets.get(dataset.id());
        if (former == null || former.origin().version() != dataset.origin().version() - 1) {
            return Future.succeededFuture(false);
        }
        datasets.put(dataset.id(), dataset);
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Optional<Dataset>> findSame(String sha256) {
        return Future.succeededFuture(datasets.descendingMap().values().stream()
                .filter(dataset -> dataset.content().sha256().equals(sha256)
                        || dataset.origin().sent().sha256().equals(sha256))
                .findFirst());
    }

    @Override
    public Future<Optional<Dataset>> findSame(String sha256, Reading reading) {
        return findSame(sha256)
                .map(found -> found.filter(dataset -> dataset.origin().reading().equals(reading)));
    }

    @Override
    public Future<Void> tellRefused(String id, DatasetName name) {
        refused.add(name.text());
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Dataset>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(datasets.get(id)));
    }

    @Override
    public Future<Optional<Table>> findTable(String id) {
        return find(id).map(found -> found.map(Dataset::table));
    }

    @Override
    public Future<List<DatasetSummary>> list(DatasetQuery query) {
        return Future.succeededFuture(datasets.descendingMap().values().stream()
                .filter(dataset -> query.cursor().isEmpty() || dataset.id().compareTo(query.cursor()) < 0)
                .limit(query.limit())
                .map(Dataset::summary)
                .toList());
    }

    @Override
    public Future<Long> count(DatasetQuery query) {
        return Future.succeededFuture((long) datasets.size());
    }

    @Override
    public Future<Boolean> remove(String id) {
        return Future.succeededFuture(datasets.remove(id) != null);
    }

    @Override
    public Future<Set<String>> known(Set<String> ids) {
        return Future.succeededFuture(ids.stream().filter(datasets::containsKey).collect(Collectors.toSet()));
    }
}
