package io.quintet.datapulse.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Hands bytes from the event loop, which never waits, to a worker, which does; holds a bounded number of them. */
final class BytePipe extends InputStream {
    private static final int CAPACITY = 1 << 20;

    private final Runnable drained;
    private final Deque<byte[]> chunks = new ArrayDeque<>();
    private int held;
    private int taken;
    private boolean ended;
    private boolean closed;
    private @Nullable String broken;

    /** @param drained called on the worker when there is room again */
    BytePipe(Runnable drained) {
        this.drained = drained;
    }

    /** Takes more bytes, also when it is full; none once the worker reads no more. */
    synchronized void offer(byte[] bytes) {
        if (!closed && bytes.length > 0) {
            chunks.add(bytes);
            held += bytes.length;
            notifyAll();
        }
    }

    synchronized boolean isFull() {
        return held >= CAPACITY;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Lets the worker fail: what it was given is not the whole. */
    synchronized void breakOff(String reason) {
        broken = reason;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        boolean hasRoomAgain;
        int read;
        synchronized (this) {
            if (!await()) {
                return -1;
            }
            boolean wasFull = isFull();
            read = take(target, offset, length);
            hasRoomAgain = wasFull && !isFull();
        }
        if (hasRoomAgain) {
            drained.run();
        }
        return read;
    }

    /** False at the end. */
    private boolean await() throws IOException {
        while (chunks.isEmpty() && !ended && broken == null) {
            try {
                wait();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while waiting for bytes", stopping);
            }
        }
        if (broken != null) {
            throw new IOException(broken);
        }
        return !chunks.isEmpty();
    }

    private int take(byte[] target, int offset, int length) {
        var chunk = chunks.element();
        int count = Math.min(length, chunk.length - taken);
        System.arraycopy(chunk, taken, target, offset, count);
        taken += count;
        held -= count;
        if (taken == chunk.length) {
            chunks.remove();
            taken = 0;
        }
        return count;
    }

    /** The worker reads no more: whatever comes is dropped. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            chunks.clear();
            held = 0;
        }
        drained.run();
    }
}
