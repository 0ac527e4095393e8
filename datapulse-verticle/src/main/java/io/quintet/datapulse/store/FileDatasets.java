package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.DatasetFiles;
import io.quintet.datapulse.domain.RowPage;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.explore.RowCursor;
import io.quintet.datapulse.domain.explore.RowSource;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.FileSink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the files of datasets in a folder, each with an index of its rows. */
public final class FileDatasets implements DatasetFiles, RowSource {
    private final Vertx vertx;
    private final DatasetPaths paths;
    private final CsvLimits limits;
    private final Profiling profiling;
    private final Duration settling;

    private FileDatasets(Vertx vertx, Path folder, CsvLimits limits, int uploads, Duration settling) {
        this.vertx = vertx;
        this.paths = new DatasetPaths(folder);
        this.limits = limits;
        this.profiling = new Profiling(vertx, limits, uploads);
        this.settling = settling;
    }

    /**
     * Makes the folders, and removes what was still being received when the service ended.
     *
     * @param uploads at a time
     * @param settling for how long a file that nobody touches may be another service's: zero where there is none
     */
    public static Future<FileDatasets> open(
            Vertx vertx, Path folder, CsvLimits limits, int uploads, Duration settling) {
        var datasets = new FileDatasets(vertx, folder, limits, uploads, settling);
        return vertx.executeBlocking(datasets::prepare, false);
    }

    private FileDatasets prepare() throws IOException {
        Files.createDirectories(paths.files());
        Files.createDirectories(paths.incoming());
        for (var abandoned : list(paths.incoming())) {
            Files.deleteIfExists(abandoned);
        }
        return this;
    }

    public Future<Void> close() {
        return profiling.close();
    }

    @Override
    public Future<Arrival> receive() {
        return profiling
                .enter()
                .compose(entered -> FileSink.create(vertx, paths.incoming())
                        .<Arrival>map(this::arrival)
                        .onFailure(failure -> profiling.leave()));
    }

    private ProfilingArrival arrival(FileSink file) {
        var index = paths.incoming().resolve(UUID.randomUUID() + DatasetPaths.INDEX);
        return new ProfilingArrival(vertx, paths, file, index, profiling);
    }

    @Override
    public Future<RowPage> rows(Table table, long offset, int limit) {
        var reader = new RowReader(paths.file(table.id()), paths.index(table.id()), limits);
        return vertx.executeBlocking(() -> reader.read(table, offset, limit), false)
                .recover(failure -> failure instanceof NoSuchFileException
                        ? Failure.notFound("The dataset " + table.id() + " has just been removed.")
                                .future()
                        : Future.failedFuture(failure));
    }

    @Override
    public RowCursor open(Table table) throws IOException {
        return GoodRows.open(paths.file(table.id()), paths.index(table.id()), table, limits);
    }

    @Override
    public Future<Void> erase(String id) {
        return vertx.executeBlocking(() -> eraseBoth(id), false).mapEmpty();
    }

    private boolean eraseBoth(String id) throws IOException {
        boolean file = Files.deleteIfExists(paths.file(id));
        boolean index = Files.deleteIfExists(paths.index(id));
        return file || index;
    }

    @Override
    public Future<Set<String>> settled() {
        return vertx.executeBlocking(
                () -> list(paths.files()).stream()
                        .map(file -> file.getFileName().toString())
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .collect(Collectors.toSet()),
                false);
    }

    /** What nobody has touched for a while. */
    private List<Path> list(Path folder) throws IOException {
        var before = Instant.now().minus(settling);
        try (var files = Files.list(folder)) {
            return files.filter(file -> !isTouchedAfter(file, before)).toList();
        }
    }

    private static boolean isTouchedAfter(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(instant);
        } catch (IOException gone) {
            return true;
        }
    }
}
