package io.quintet.datapulse.store.sandbox;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sandboxes that have done their work well and wait for more, for a minute; used by several threads. */
final class SandboxPool {
    private static final Logger log = LoggerFactory.getLogger(SandboxPool.class);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Path folder;
    private final SandboxCommand command;
    private final Deque<SandboxChild> idle = new ArrayDeque<>();
    private final Set<SandboxChild> alive = ConcurrentHashMap.newKeySet();
    private boolean closed;

    SandboxPool(Vertx vertx, Path folder, SandboxLimits limits) {
        this.vertx = vertx;
        this.folder = folder;
        this.command = new SandboxCommand(limits);
        if (!SandboxCommand.isLimited()) {
            log.warn("This system cannot limit the memory of a process: of queries, only DuckDB's own limit holds");
        }
    }

    void clean() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    synchronized Optional<SandboxChild> take() {
        var child = idle.poll();
        while (child != null && !child.isAlive()) {
            end(child);
            child = idle.poll();
        }
        return Optional.ofNullable(child);
    }

    SandboxChild start() throws IOException {
        var child = SandboxChild.start(command, folder);
        alive.add(child);
        return child;
    }

    synchronized void giveBack(SandboxChild child) {
        if (closed) {
            end(child);
            return;
        }
        idle.push(child);
        vertx.setTimer(IDLE.toMillis(), late -> retire(child));
    }

    private synchronized void retire(SandboxChild child) {
        if (idle.remove(child)) {
            vertx.executeBlocking(() -> isEnded(child), false)
                    .onFailure(failure -> log.warn("A sandbox stays", failure));
        }
    }

    void end(SandboxChild child) {
        alive.remove(child);
        try {
            child.bury();
        } catch (IOException stays) {
            log.warn("What a sandbox left stays until the next start", stays);
        }
    }

    private boolean isEnded(SandboxChild child) {
        end(child);
        return true;
    }

    /** Kills those that work too. */
    synchronized boolean close() {
        closed = true;
        alive.forEach(SandboxChild::kill);
        idle.forEach(this::end);
        idle.clear();
        return true;
    }
}
