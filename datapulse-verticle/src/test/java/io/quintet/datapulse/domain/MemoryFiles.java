package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.profile.Profile;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Files of datasets that are only names; the next one's profile is given beforehand. */
final class MemoryFiles implements DatasetFiles {
    final Set<String> kept = new TreeSet<>();
    int incoming;
    Future<Profile> profile = Future.failedFuture("not given");

    @Nullable
    Throwable failure;

    @Override
    public Future<Arrival> receive() {
        incoming++;
        return Future.succeededFuture(new MemoryArrival());
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

    /** A file that has arrived. */
    private final class MemoryArrival implements Arrival {
        @Override
        public Future<Profile> profile() {
            return profile;
        }

        @Override
        public Content content() {
            return new Content("aa", 8);
        }

        @Override
        public Duration took() {
            return Duration.ofMillis(5);
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
            return Future.succeededFuture();
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
