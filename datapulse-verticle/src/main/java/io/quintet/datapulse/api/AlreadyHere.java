package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Dataset;
import io.vertx.core.Future;

/** Stops an upload whose bytes need not be read, because the dataset is here without them. */
final class AlreadyHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Dataset dataset;

    AlreadyHere(Dataset dataset) {
        super("the bytes are here already", null, false, false);
        this.dataset = dataset;
    }

    /** The dataset for which an upload was stopped; any other failure stays one. */
    static Future<Dataset> dataset(Throwable failure) {
        return failure instanceof AlreadyHere stopped
                ? Future.succeededFuture(stopped.dataset)
                : Future.failedFuture(failure);
    }
}
