package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.profile.Outline;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files of datasets that are only names; the next one's profile is given beforehand. */
final class MemoryFiles implements DatasetFiles {
    final Set<String> kept = new TreeSet<>();
    final List<String> shared = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    final List<Runnable> progresses = new ArrayList<>();
    final List<String> indexes = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    Content content = new Content("aa", 8);
    int incoming;
    Future<Profile> profile = Future.failedFuture("not given");

    @Nullable
    Throwable failure;

    @Override
    public Future<Arrival> receive(Announcement announcement) {
        incoming++;
        return Future.succeededFuture(new MemoryArrival());
    }

    @Override
    public Future<Void> share(Table of, String id) {
        if (!kept.contains(of.id())) {
            return Future.failedFuture(new NoSuchFileException(of.id()));
        }
        shared.add(of.id() + " as " + id);
        kept.add(id);
        return Future.succeededFuture();
    }

    @Override
    public Future<Rereading> reread(Table table, Reading reading) {
        return Future.succeededFuture(new MemoryRereading());
    }

    @Override
    public Future<Void> forget(Table former) {
        forgotten.add(former.id() + " " + former.version());
        return Future.succeededFuture();
    }

    @Override
    public Future<RowPage> rows(Table table, long offset, int limit) {
        return Future.succeededFuture(new RowPage(table, offset, List.of(List.of("1"))));
    }

    @Override
    public Future<Void> erase(String id) {
        if (failure != null) {
            return Future.failedFuture(failure);
        }
        kept.remove(id);
        return Future.succeededFuture();
    }

    @Override
    public Future<Set<String>> settled() {
        return Future.succeededFuture(Set.copyOf(kept));
    }

    /** A profile that is there as soon as it is given. */
    private class MemorySurvey implements Survey {
        private final Future<Profile> given = profile;
        private Runnable more = () -> {};

        @Override
        public Future<Profile> profile() {
            return given;
        }

        @Override
        public Duration took() {
            return Duration.ofMillis(5);
        }

        @Override
        public Progress progress() {
            return new Progress(8, Duration.ofMillis(4), Outline.NOTHING);
        }

        @Override
        public void onProgress(Runnable listener) {
            more = listener;
            progresses.add(() -> more.run());
        }

        @Override
        public void cancel(Failure reason) {
            cancelled.add(reason.detail());
        }
    }

    /** A file that is read again. */
    private final class MemoryRereading extends MemorySurvey implements Rereading {
        @Override
        public Future<Void> keepAs(Table table) {
            indexes.add(table.id() + " " + table.version());
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> discard() {
            return Future.succeededFuture();
        }
    }

    /** A file that has arrived. */
    private final class MemoryArrival extends MemorySurvey implements Arrival {
        private Supplier<Future<Void>> onDiscard = Future::succeededFuture;

        @Override
        public Content content() {
            return content;
        }

        @Override
        public Content sent() {
            return content;
        }

        @Override
        public void onDiscard(Supplier<Future<Void>> gone) {
            onDiscard = gone;
        }

        @Override
        public Future<Void> keepAs(String id) {
            kept.add(id);
            incoming--;
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> discard() {
            incoming = 0;
            return onDiscard.get();
        }

        @Override
        public Future<Void> write(Buffer bytes) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> end() {
            return Future.succeededFuture();
        }

        @Override
        public boolean writeQueueFull() {
            return false;
        }

        @Override
        public MemoryArrival setWriteQueueMaxSize(int bytes) {
            return this;
        }

        @Override
        public MemoryArrival drainHandler(@Nullable Handler<Void> handler) {
            return this;
        }

        @Override
        public MemoryArrival exceptionHandler(@Nullable Handler<Throwable> handler) {
            return this;
        }
    }
}
