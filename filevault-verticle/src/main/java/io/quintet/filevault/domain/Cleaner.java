package io.quintet.filevault.domain;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes bytes that no document has: what a crash between two steps leaves behind. */
public final class Cleaner {
    private static final Logger log = LoggerFactory.getLogger(Cleaner.class);

    private final DocumentStore documents;
    private final ContentStore contents;
    private Future<Void> running = Future.succeededFuture();
    private boolean stopping;

    public Cleaner(DocumentStore documents, ContentStore contents) {
        this.documents = documents;
        this.contents = contents;
    }

    /** Looks through all bytes once, shelf by shelf; documents may come and go meanwhile. */
    public Future<Void> run() {
        running = documents
                .unused()
                .compose(this::reclaim)
                .compose(done -> inOrder(contents.shelves(), this::cleanShelf));
        return running;
    }

    /** Leaves the rest for the next time; done when nothing of this is on its way any more. */
    public Future<Void> stop() {
        stopping = true;
        return running.otherwiseEmpty();
    }

    private Future<Void> cleanShelf(String shelf) {
        return contents.stored(shelf)
                .compose(stored -> stored.isEmpty() ? Future.succeededFuture(stored) : unusedOf(shelf, stored))
                .compose(this::reclaim);
    }

    private Future<List<String>> unusedOf(String shelf, List<String> stored) {
        return documents.used(shelf).map(used -> without(used, stored));
    }

    private Future<Void> reclaim(List<String> unused) {
        if (!unused.isEmpty()) {
            log.info("Removing the bytes of {} that no document has.", unused);
        }
        return inOrder(unused, sha256 -> documents.reclaim(sha256, () -> contents.erase(sha256)));
    }

    private static List<String> without(Set<String> used, List<String> stored) {
        return stored.stream().filter(sha256 -> !used.contains(sha256)).toList();
    }

    private Future<Void> inOrder(List<String> items, Function<String, Future<Void>> step) {
        var done = Future.<Void>succeededFuture();
        for (var item : items) {
            done = done.compose(before -> stopping ? Future.succeededFuture() : step.apply(item));
        }
        return done;
    }
}
