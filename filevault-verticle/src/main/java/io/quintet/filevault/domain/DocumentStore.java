package io.quintet.filevault.domain;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where documents are kept; each change and its entry in the event log are one. */
public interface DocumentStore {
    /**
     * Adds a document.
     *
     * @param placeBytes called while nobody can reclaim the same bytes; when it fails nothing is added
     */
    Future<Void> add(Document document, Supplier<Future<Void>> placeBytes);

    Future<Optional<Holding>> find(String id);

    /** Newest first. */
    Future<List<Holding>> list(DocumentQuery query);

    /** How many documents a query finds on all its pages. */
    Future<Long> count(DocumentQuery query);

    /** Puts {@code after} where {@code before} was; false when that is no longer the present version. */
    Future<Boolean> replace(Document before, Document after);

    /** Removes a document; false when it is no longer the present version. */
    Future<Boolean> remove(Document document);

    /** Tags in use, by name. */
    Future<List<TagCount>> tags(String after, int limit);

    /** Forgets bytes and calls {@code eraseBytes} if no document has them; nobody can place the same bytes meanwhile. */
    Future<Void> reclaim(String sha256, Supplier<Future<Void>> eraseBytes);

    /** The SHA-256 of bytes that no document has. */
    Future<List<String>> unused();

    /** The SHA-256 that start so and that some document has. */
    Future<Set<String>> used(String prefix);
}
