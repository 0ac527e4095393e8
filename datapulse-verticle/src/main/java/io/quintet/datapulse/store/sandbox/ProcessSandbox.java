package io.quintet.datapulse.store.sandbox;

import io.quintet.datapulse.domain.explore.Asker;
import io.quintet.datapulse.domain.explore.Sandbox;
import io.quintet.datapulse.domain.explore.Schema;
import io.quintet.datapulse.domain.explore.SqlAnswer;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs queries in processes of their own, a few at a time; each is killed when its time is over, or when nobody waits for it any more. */
public final class ProcessSandbox implements Sandbox {
    private static final int WAITING = 16;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final SandboxLimits limits;
    private final Function<Schema, Future<Path>> columns;
    private final SandboxPool pool;
    private final WorkerExecutor workers;
    private int present;

    private ProcessSandbox(Vertx vertx, Path folder, SandboxLimits limits, Function<Schema, Future<Path>> columns) {
        this.vertx = vertx;
        this.limits = limits;
        this.columns = columns;
        this.pool = new SandboxPool(vertx, folder, limits);
        this.workers = vertx.createSharedWorkerExecutor("datapulse-sandbox", limits.processes(), 1, TimeUnit.HOURS);
    }

    /**
     * Makes the folder, and removes what processes have left that were killed with the service.
     *
     * @param columns where the columns of a dataset are
     */
    public static Future<ProcessSandbox> open(
            Vertx vertx, Path folder, SandboxLimits limits, Function<Schema, Future<Path>> columns) {
        var sandbox = new ProcessSandbox(vertx, folder, limits, columns);
        return vertx.executeBlocking(() -> sandbox.prepare(folder), false);
    }

    private ProcessSandbox prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        pool.clean();
        return this;
    }

    @Override
    public Future<SqlAnswer> run(String sql, int limit, Map<String, Schema> tables, Asker asker) {
        if (present >= limits.processes() + WAITING) {
            return Failure.tooMany("%,d queries are waiting already.".formatted(WAITING), RETRY)
                    .future();
        }
        present++;
        var query = new SandboxQuery(vertx, pool, limits);
        asker.whenLeft(query::leave);
        return task(sql, limit, tables)
                .compose(task -> workers.executeBlocking(() -> query.run(task), false))
                .onComplete(done -> present--);
    }

    private Future<Task> task(String sql, int limit, Map<String, Schema> tables) {
        var sources = tables.entrySet().stream()
                .map(table ->
                        columns.apply(table.getValue()).map(file -> source(table.getKey(), table.getValue(), file)))
                .toList();
        return Future.all(sources)
                .map(all -> new Task(sql, limit, limits.bytes(), limits.memory(), new ArrayList<>(all.list())));
    }

    private static Task.Source source(String name, Schema schema, Path file) {
        return new Task.Source(
                name, file.toString(), SqlNames.unique(schema.table().columns()));
    }

    public Future<Void> close() {
        return vertx.executeBlocking(pool::close, false)
                .eventually(workers::close)
                .mapEmpty();
    }
}
