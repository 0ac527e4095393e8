package io.quintet.kit.stream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** Where an upload's bytes go; its own queue gives the back-pressure. */
public interface UploadSink extends WriteStream<Buffer> {
    /** Forgets what was received, because the upload broke off or was refused; safe after {@code end}. */
    Future<Void> discard();
}
