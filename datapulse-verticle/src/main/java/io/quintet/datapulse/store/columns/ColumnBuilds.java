package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.RowSource;
import io.quintet.datapulse.domain.explore.Schema;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the columns of datasets, one at a time in the background; who needs them waits a little, and then is told how far they are. */
final class ColumnBuilds {
    private static final Logger log = LoggerFactory.getLogger(ColumnBuilds.class);
    private static final int MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ColumnPaths paths;
    private final ColumnEngine engine;
    private final RowSource source;
    private final WorkerExecutor worker;
    private final Map<Path, Build> underway = new HashMap<>();

    ColumnBuilds(Vertx vertx, ColumnPaths paths, ColumnEngine engine, RowSource source) {
        this.vertx = vertx;
        this.paths = paths;
        this.engine = engine;
        this.source = source;
        this.worker = vertx.createSharedWorkerExecutor("datapulse-columns", 1, 1_000, TimeUnit.DAYS);
    }

    /** The file of columns, once it is there; fails after a while, saying how much of it is. */
    Future<Path> ready(Schema schema) {
        return start(schema).compose(build -> patiently(schema, build));
    }

    /** The file of columns, however long it takes. */
    Future<Path> build(Schema schema) {
        return start(schema).compose(Build::file);
    }

    private Future<Build> start(Schema schema) {
        var file = paths.file(schema);
        var build = underway.get(file);
        if (build != null) {
            return Future.succeededFuture(build);
        }
        return vertx.executeBlocking(() -> Files.exists(file), false)
                .compose(there -> there ? Future.succeededFuture(Build.done(file)) : begin(schema, file));
    }

    private Future<Build> begin(Schema schema, Path file) {
        if (underway.size() >= MOST) {
            return Failure.tooMany("%,d datasets wait for their columns already.".formatted(MOST), RETRY)
                    .future();
        }
        return Future.succeededFuture(underway.computeIfAbsent(file, absent -> load(schema, file)));
    }

    private Build load(Schema schema, Path file) {
        var load = new ColumnLoad(engine, paths, source, schema);
        var loaded = worker.executeBlocking(load::run, false).onComplete(done -> underway.remove(file));
        return new Build(load, loaded.onFailure(failure -> notBuilt(schema, failure)));
    }

    /** A dataset that was removed meanwhile needs none. */
    private static void notBuilt(Schema schema, Throwable failure) {
        var id = schema.table().id();
        if (failure instanceof Failure || failure instanceof NoSuchFileException) {
            log.info("The columns of {} were not built: {}", id, failure.toString());
        } else {
            log.warn("The columns of {} were not built", id, failure);
        }
    }

    /** Gives up those of a dataset; done when nothing is written for it any more. */
    Future<Void> stop(String id) {
        return stop(underway.entrySet().stream()
                .filter(entry -> entry.getKey().getFileName().toString().startsWith(id + "-"))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Future<Void> stop(Collection<Build> builds) {
        builds.forEach(Build::stop);
        return Future.join(builds.stream().map(Build::file).toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Path> patiently(Schema schema, Build build) {
        if (build.file().isComplete()) {
            return build.file();
        }
        var timer = vertx.timer(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        var ended = build.file().<Void>transform(done -> Future.succeededFuture());
        return Future.any(ended, timer)
                .onSuccess(either -> timer.cancel())
                .compose(either -> build.file().isComplete() ? build.file() : notYet(schema, build));
    }

    private static Future<Path> notYet(Schema schema, Build build) {
        var detail =
                "The columns of the dataset %s are being built, %d %% so far; its rows can be read in the file's order meanwhile."
                        .formatted(schema.table().id(), build.percent());
        return Failure.unavailable(detail, RETRY).future();
    }

    Future<Void> close() {
        return stop(List.copyOf(underway.values())).eventually(worker::close);
    }

    /** A file of columns that is there or will be. */
    private record Build(Optional<ColumnLoad> load, Future<Path> file) {
        Build(ColumnLoad load, Future<Path> file) {
            this(Optional.of(load), file);
        }

        static Build done(Path file) {
            return new Build(Optional.empty(), Future.succeededFuture(file));
        }

        int percent() {
            return load.map(ColumnLoad::percent).orElse(100);
        }

        void stop() {
            load.ifPresent(ColumnLoad::stop);
        }
    }
}
