package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Announcement;
import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.DatasetFiles;
import io.quintet.datapulse.domain.Rereading;
import io.quintet.datapulse.domain.RowPage;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.Reading;
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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the files of datasets in a folder, each with an index of its rows. */
public final class FileDatasets implements DatasetFiles, RowSource {
    private final Vertx vertx;
    private final DatasetPaths paths;
    private final CsvLimits limits;
    private final Profiling profiling;
    private final FileLimits most;

    private FileDatasets(Vertx vertx, Path folder, FileLimits most) {
        this.vertx = vertx;
        this.paths = new DatasetPaths(folder);
        this.limits = most.csv();
        this.profiling = new Profiling(vertx, most.csv(), most.uploads());
        this.most = most;
    }

    /** Makes the folders, and removes what was still being received when the service ended. */
    public static Future<FileDatasets> open(Vertx vertx, Path folder, FileLimits most) {
        var datasets = new FileDatasets(vertx, folder, most);
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
    public Future<Arrival> receive(Announcement announcement) {
        return Packing.check(announcement.coding())
                .compose(taken -> profiling.enter())
                .compose(entered -> FileSink.create(vertx, paths.incoming())
                        .<Arrival>map(file -> arrival(file, announcement))
                        .onFailure(failure -> profiling.leave()));
    }

    private ProfilingArrival arrival(FileSink file, Announcement announcement) {
        var files = ArrivalFiles.in(vertx, paths, most.maxSize());
        return new ProfilingArrival(vertx, files, file, profiling, announcement);
    }

    @Override
    public Future<Void> share(Table of, String id) {
        return vertx.executeBlocking(() -> linkBoth(of, id), false).mapEmpty();
    }

    private Path linkBoth(Table of, String id) throws IOException {
        link(paths.file(of.id()), paths.file(id));
        link(paths.index(of.id(), of.version()), paths.index(id, 1));
        ArrivalFiles.sync(paths.files());
        return paths.file(id);
    }

    /** The same bytes under two names; touched, so that another service that starts now knows it for new. */
    private static void link(Path existing, Path name) throws IOException {
        Files.setLastModifiedTime(existing, FileTime.from(Instant.now()));
        Files.createLink(name, existing);
    }

    @Override
    public Future<Rereading> reread(Table table, Reading reading) {
        return profiling.enter().map(entered -> rereading(table, reading));
    }

    private Rereading rereading(Table table, Reading reading) {
        var files = ArrivalFiles.in(vertx, paths, most.maxSize());
        return new FileRereading(vertx.getOrCreateContext(), files, table, reading, profiling);
    }

    @Override
    public Future<Void> forget(Table former) {
        var index = paths.index(former.id(), former.version());
        return vertx.executeBlocking(() -> Files.deleteIfExists(index), false).mapEmpty();
    }

    @Override
    public Future<RowPage> rows(Table table, long offset, int limit) {
        var reader = new RowReader(paths.file(table.id()), paths.index(table.id(), table.version()), limits);
        return vertx.executeBlocking(() -> reader.read(table, offset, limit), false)
                .recover(failure -> failure instanceof NoSuchFileException
                        ? Failure.notFound("The dataset " + table.id() + " has just been removed.")
                                .future()
                        : Future.failedFuture(failure));
    }

    @Override
    public RowCursor open(Table table) throws IOException {
        return GoodRows.open(paths.file(table.id()), paths.index(table.id(), table.version()), table, limits);
    }

    @Override
    public Future<Void> erase(String id) {
        return vertx.executeBlocking(() -> eraseAll(id), false).mapEmpty();
    }

    /** Of every version. */
    private Path eraseAll(String id) throws IOException {
        try (var files = Files.newDirectoryStream(paths.files(), file -> isOf(id, file))) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        return paths.files();
    }

    private static boolean isOf(String id, Path file) {
        return file.getFileName().toString().startsWith(id + ".");
    }

    @Override
    public Future<Set<String>> settled() {
        return vertx.executeBlocking(
                () -> list(paths.files()).stream()
                        .map(file -> file.getFileName().toString())
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .collect(Collectors.toSet()),
                false);
    }

    /** What nobody has touched for a while. */
    private List<Path> list(Path folder) throws IOException {
        var before = Instant.now().minus(most.settling());
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
