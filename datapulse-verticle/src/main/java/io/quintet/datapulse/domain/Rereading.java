package io.quintet.datapulse.domain;

import io.vertx.core.Future;

/** A stored file that is read once more in another way; the dataset stays as it is until that is kept. */
public interface Rereading extends Survey {
    /** Brings to disk what finds its rows, beside what finds those of the reading before. */
    Future<Void> keepAs(Table table);

    Future<Void> discard();
}
