package io.quintet.datapulse.domain;

import io.vertx.core.Future;

/** Where FileVault's documents come from. */
public interface DocumentSource {
    /** Fails with a sentence when FileVault is not there, or has no such document. */
    Future<Document> find(String id);

    /** Streams its bytes into the arrival, at the arrival's pace, and ends it; of what fails nothing stays. */
    Future<Void> read(Document document, Arrival arrival);
}
