package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** Counts what passes and fails the write that goes over the limit. */
final class LimitedSink implements WriteStream<Buffer> {
    private final WriteStream<Buffer> sink;
    private final long maxBytes;
    private long size;

    LimitedSink(WriteStream<Buffer> sink, long maxBytes) {
        this.sink = sink;
        this.maxBytes = maxBytes;
    }

    static Failure tooLarge(long maxBytes) {
        return Failure.tooLarge("The file is larger than " + maxBytes + " bytes, the most that is taken here.");
    }

    long size() {
        return size;
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        size += bytes.length();
        return size > maxBytes ? tooLarge(maxBytes).future() : sink.write(bytes);
    }

    @Override
    public Future<Void> end() {
        return sink.end();
    }

    @Override
    public LimitedSink setWriteQueueMaxSize(int bytes) {
        sink.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return sink.writeQueueFull();
    }

    @Override
    public LimitedSink drainHandler(@Nullable Handler<Void> handler) {
        sink.drainHandler(handler);
        return this;
    }

    @Override
    public LimitedSink exceptionHandler(@Nullable Handler<Throwable> handler) {
        sink.exceptionHandler(handler);
        return this;
    }
}
