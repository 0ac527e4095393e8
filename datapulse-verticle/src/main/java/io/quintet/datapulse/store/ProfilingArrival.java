package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Announcement;
import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.Content;
import io.quintet.datapulse.domain.Progress;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that go two ways at once: to a temporary file on the disk and through the parser on a worker. The slower of the two
 * sets the pace. Bytes that are packed go to the worker alone, which writes what they hold.
 */
final class ProfilingArrival implements Arrival {
    private final Context context;
    private final ArrivalFiles files;
    private final FileSink file;
    private final WriteStream<Buffer> queue;
    private final BytePipe pipe;
    private final UnpackingInput unpacking;
    private final ProgressMeter meter;
    private final Fingerprint packed = new Fingerprint();
    private final Future<Profile> profile;
    private final String coding;
    private Duration took = Duration.ZERO;
    private Supplier<Future<Void>> onDiscard = Future::succeededFuture;
    private @Nullable Buffer head = Buffer.buffer();
    private boolean isPacked;
    private @Nullable Failure cancelled;
    private @Nullable Handler<Void> drainHandler;

    /** @param file where the bytes go unless they are packed */
    ProfilingArrival(Vertx vertx, ArrivalFiles files, FileSink file, Profiling profiling, Announcement announcement) {
        this.context = vertx.getOrCreateContext();
        this.files = files;
        this.file = file;
        this.queue = file;
        this.coding = announcement.coding();
        this.meter = new ProgressMeter(context);
        this.pipe = new BytePipe(() -> context.runOnContext(drained -> drain()));
        this.unpacking = new UnpackingInput(pipe, files.unpacked(), files.maxSize());
        this.profile = profiling
                .start(unpacking, files.index(), announcement.reading(), meter.watch())
                .recover(this::reason)
                .onComplete(done -> took = meter.elapsed());
    }

    private Future<Profile> reason(Throwable failure) {
        return cancelled == null ? FileSink.diskFailure(failure) : cancelled.future();
    }

    @Override
    public Future<Profile> profile() {
        return profile;
    }

    @Override
    public Content content() {
        return isPacked ? unpacking.content() : new Content(file.sha256(), file.size());
    }

    @Override
    public Content sent() {
        return isPacked ? packed.content() : content();
    }

    @Override
    public Duration took() {
        return took;
    }

    @Override
    public Progress progress() {
        return meter.progress();
    }

    @Override
    public void onProgress(Runnable more) {
        meter.onProgress(more);
    }

    @Override
    public void cancel(Failure reason) {
        cancelled = reason;
        pipe.breakOff(reason.detail());
    }

    @Override
    public void onRefusal(Consumer<Failure> refused) {
        profile.onFailure(failure -> {
            if (failure instanceof Failure expected) {
                refused.accept(expected);
            }
        });
    }

    @Override
    public void onDiscard(Supplier<Future<Void>> gone) {
        onDiscard = gone;
    }

    /** The index first: once the file is there under its name, both are. */
    @Override
    public Future<Void> keepAs(String id) {
        return files.keepIndex(id)
                .compose(moved -> isPacked
                        ? files.keepUnpacked(id).compose(kept -> file.discard())
                        : file.keepAs(files.target(id)).mapEmpty());
    }

    /** Waits for the parser to let go of what it writes. */
    @Override
    public Future<Void> discard() {
        var told = onDiscard.get();
        pipe.breakOff("the upload broke off");
        return profile.eventually(file::discard)
                .otherwiseEmpty()
                .compose(gone -> files.remove())
                .eventually(() -> told);
    }

    /** Fails when the parser has failed, so that the rest need not be sent. */
    @Override
    public Future<Void> write(Buffer bytes) {
        if (profile.failed()) {
            return profile.mapEmpty();
        }
        meter.add(bytes.length());
        if (head == null) {
            return pass(bytes);
        }
        head.appendBuffer(bytes);
        return head.length() < Packing.HEAD ? Future.succeededFuture() : begin(head);
    }

    private Future<Void> begin(Buffer beginning) {
        head = null;
        var packing = Packing.of(beginning.getBytes(0, Math.min(Packing.HEAD, beginning.length())));
        isPacked = packing != Packing.NONE;
        if (!packing.fits(coding)) {
            cancel(Failure.invalid("The body is not " + coding + ", which its Content-Encoding says it is."));
            return profile.mapEmpty();
        }
        return pass(beginning);
    }

    private Future<Void> pass(Buffer bytes) {
        if (isPacked) {
            var array = bytes.getBytes();
            packed.add(array, 0, array.length);
            pipe.offer(array);
            return Future.succeededFuture();
        }
        if (file.size() + bytes.length() > files.maxSize()) {
            return UnpackLimit.tooLarge(files.maxSize()).future();
        }
        pipe.offer(bytes.getBytes());
        return file.write(bytes);
    }

    /** Done when the file is whole and its profile finished. */
    @Override
    public Future<Void> end() {
        var begun = head == null ? Future.<Void>succeededFuture() : begin(head);
        pipe.end();
        return begun.compose(all -> file.end()).compose(closed -> profile).mapEmpty();
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull() || pipe.isFull();
    }

    @Override
    public ProfilingArrival drainHandler(@Nullable Handler<Void> handler) {
        drainHandler = handler;
        drain();
        return this;
    }

    /** The pipe calls this whenever it has room again, the file once each time it is asked. */
    private void drain() {
        var waiting = drainHandler;
        if (waiting == null) {
            return;
        }
        if (file.writeQueueFull()) {
            queue.drainHandler(drained -> drain());
        } else if (!pipe.isFull()) {
            drainHandler = null;
            waiting.handle(null);
        }
    }

    @Override
    public ProfilingArrival setWriteQueueMaxSize(int bytes) {
        queue.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public ProfilingArrival exceptionHandler(@Nullable Handler<Throwable> handler) {
        queue.exceptionHandler(handler);
        return this;
    }
}
