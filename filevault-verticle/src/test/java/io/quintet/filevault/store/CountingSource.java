package io.quintet.filevault.store;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Sends as fast as it is let, and counts what it sent. */
final class CountingSource implements ReadStream<Buffer> {
    private final Context context;
    private final int chunkSize;
    private final MessageDigest digest;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean paused;
    private int chunksLeft;
    private Handler<Buffer> handler = chunk -> {};
    private Handler<Void> endHandler = end -> {};

    CountingSource(Context context, int chunks, int chunkSize) {
        this.context = context;
        this.chunksLeft = chunks;
        this.chunkSize = chunkSize;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean isPaused() {
        return paused;
    }

    long sentBytes() {
        return sent.get();
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void send() {
        if (paused) {
            return;
        }
        if (chunksLeft == 0) {
            endHandler.handle(null);
            return;
        }
        chunksLeft--;
        var bytes = new byte[chunkSize];
        Arrays.fill(bytes, (byte) chunksLeft);
        digest.update(bytes);
        sent.addAndGet(chunkSize);
        handler.handle(Buffer.buffer(bytes));
        context.runOnContext(next -> send());
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> given) {
        handler = given == null ? chunk -> {} : given;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        context.runOnContext(next -> send());
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> given) {
        endHandler = given == null ? end -> {} : given;
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> given) {
        return this;
    }
}
