package io.quintet.filevault.domain;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Documents in memory, and a fault to order: {@link #beforeReplace} runs once before a change. */
final class MemoryDocuments implements DocumentStore {
    private final TreeMap<String, Document> documents = new TreeMap<>();
    private Runnable beforeReplace = () -> {};
    private boolean broken;

    void breakDown() {
        broken = true;
    }

    void beforeReplace(Runnable run) {
        beforeReplace = run;
    }

    void put(Document document) {
        documents.put(document.id(), document);
    }

    @Override
    public Future<Void> add(Document document, Supplier<Future<Void>> placeBytes) {
        return placeBytes.get().compose(placed -> {
            if (broken) {
                return Future.failedFuture(new IllegalStateException("the database is gone"));
            }
            put(document);
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Optional<Holding>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(documents.get(id)).map(this::holding));
    }

    private Holding holding(Document document) {
        return new Holding(
                document,
                documents.values().stream()
                        .filter(other ->
                                !other.equals(document) && other.content().equals(document.content()))
                        .map(Document::id)
                        .toList());
    }

    @Override
    public Future<List<Holding>> list(DocumentQuery query) {
        return Future.succeededFuture(documents.descendingMap().values().stream()
                .filter(document -> query.cursor().isEmpty() || document.id().compareTo(query.cursor()) < 0)
                .limit(query.limit())
                .map(this::holding)
                .toList());
    }

    @Override
    public Future<Long> count(DocumentQuery query) {
        return Future.succeededFuture((long) documents.size());
    }

    @Override
    public Future<Boolean> replace(Document before, Document after) {
        var interference = beforeReplace;
        beforeReplace = () -> {};
        interference.run();
        return Future.succeededFuture(documents.replace(before.id(), before, after));
    }

    @Override
    public Future<Boolean> remove(Document document) {
        return Future.succeededFuture(documents.remove(document.id(), document));
    }

    @Override
    public Future<List<TagCount>> tags(String after, int limit) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> reclaim(String sha256, Supplier<Future<Void>> eraseBytes) {
        return isUsed(sha256) ? Future.succeededFuture() : eraseBytes.get();
    }

    private boolean isUsed(String sha256) {
        return documents.values().stream()
                .anyMatch(document -> document.content().sha256().equals(sha256));
    }

    @Override
    public Future<List<String>> unused() {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Set<String>> used(String prefix) {
        return Future.succeededFuture(documents.values().stream()
                .map(document -> document.content().sha256())
                .filter(sha256 -> sha256.startsWith(prefix))
                .collect(Collectors.toSet()));
    }
}
