package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Progress;
import io.quintet.datapulse.domain.Rereading;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A stored file that goes through the parser once more, from the disk. */
final class FileRereading implements Rereading {
    private final ArrivalFiles files;
    private final ProgressMeter meter;
    private final Future<Profile> profile;
    private Duration took = Duration.ZERO;
    private volatile @Nullable Failure cancelled;

    FileRereading(Context context, ArrivalFiles files, Table table, Reading reading, Profiling profiling) {
        this.files = files;
        this.meter = new ProgressMeter(context);
        var bytes = new StoredInput(files.target(table.id()), context);
        this.profile = profiling
                .start(bytes, files.index(), reading, meter.watch())
                .recover(this::reason)
                .onComplete(done -> took = meter.elapsed());
    }

    private Future<Profile> reason(Throwable failure) {
        var reason = cancelled;
        return reason == null ? FileSink.diskFailure(failure) : reason.future();
    }

    @Override
    public Future<Profile> profile() {
        return profile;
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
    }

    @Override
    public Future<Void> keepAs(Table table) {
        return files.keepIndex(table.id(), table.version());
    }

    @Override
    public Future<Void> discard() {
        cancelled = cancelled == null ? Failure.unavailable("The reading was given up.") : cancelled;
        return profile.transform(ended -> files.remove());
    }

    /** The file, opened on the worker that reads it; breaks off when the reading is cancelled. */
    private final class StoredInput extends InputStream {
        private final Path path;
        private final Context context;
        private @Nullable InputStream file;

        StoredInput(Path path, Context context) {
            this.path = path;
            this.context = context;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (cancelled != null) {
                throw new IOException("the reading was cancelled");
            }
            var opened = file == null ? Files.newInputStream(path) : file;
            file = opened;
            int read = opened.read(target, offset, length);
            context.runOnContext(go -> meter.add(Math.max(0, read)));
            return read;
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
