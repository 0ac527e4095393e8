package io.quintet.kit.stream;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.function.Consumer;

/** Where an upload's bytes go; its own queue gives the back-pressure. */
public interface UploadSink extends WriteStream<Buffer> {
    /** Forgets what was received, because the upload broke off or was refused; safe after {@code end}. */
    Future<Void> discard();

    /** Calls back when no more is taken, even if nothing comes to be refused; most sinks only fail the next write. */
    default void onRefusal(Consumer<Failure> refused) {}
}
