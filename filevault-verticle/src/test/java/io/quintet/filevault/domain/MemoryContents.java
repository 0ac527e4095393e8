package io.quintet.filevault.domain;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Bytes in memory, of which only their SHA-256 is kept; arrivals that are neither placed nor discarded are counted. */
final class MemoryContents implements ContentStore {
    final Set<String> kept = new TreeSet<>();
    final Set<Arrival> pending = new HashSet<>();

    Arrival arrived(Content content) {
        var arrival = new MemoryArrival(content);
        pending.add(arrival);
        return arrival;
    }

    @Override
    public Future<Arrival> receive(long announced) {
        throw new UnsupportedOperationException("the domain only takes what has arrived");
    }

    @Override
    public Path file(Content content) {
        return Path.of(content.sha256());
    }

    @Override
    public Future<Void> erase(String sha256) {
        kept.remove(sha256);
        return Future.succeededFuture();
    }

    @Override
    public List<String> shelves() {
        return List.of("a", "b");
    }

    @Override
    public Future<List<String>> stored(String shelf) {
        return Future.succeededFuture(
                kept.stream().filter(sha256 -> sha256.startsWith(shelf)).toList());
    }

    private final class MemoryArrival implements Arrival {
        private final Content content;
        private boolean settled;

        private MemoryArrival(Content content) {
            this.content = content;
        }

        @Override
        public Content content() {
            return content;
        }

        @Override
        public Future<Void> settle() {
            settled = true;
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> place() {
            if (!settled) {
                throw new AssertionError("placed before it was safely on disk");
            }
            kept.add(content.sha256());
            pending.remove(this);
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> discard() {
            pending.remove(this);
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> write(Buffer bytes) {
            throw new UnsupportedOperationException("it has arrived");
        }

        @Override
        public Future<Void> end() {
            return Future.succeededFuture();
        }

        @Override
        public MemoryArrival setWriteQueueMaxSize(int size) {
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return false;
        }

        @Override
        public MemoryArrival drainHandler(Handler<Void> handler) {
            return this;
        }

        @Override
        public MemoryArrival exceptionHandler(Handler<Throwable> handler) {
            return this;
        }
    }
}
