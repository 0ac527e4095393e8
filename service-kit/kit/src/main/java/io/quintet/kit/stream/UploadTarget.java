package io.quintet.kit.stream;

import io.vertx.core.Future;

/** Opens a place for the file that is about to arrive, or refuses it. */
@FunctionalInterface
public interface UploadTarget<S extends UploadSink> {
    Future<S> open(UploadHead head);
}
