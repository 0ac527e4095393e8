package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Aggregation;
import io.quintet.datapulse.domain.explore.Asker;
import io.quintet.datapulse.domain.explore.Columns;
import io.quintet.datapulse.domain.explore.Groups;
import io.quintet.datapulse.domain.explore.Matches;
import io.quintet.datapulse.domain.explore.RowSource;
import io.quintet.datapulse.domain.explore.RowsQuestion;
import io.quintet.datapulse.domain.explore.Schema;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Keeps the columns of each dataset in a file of DuckDB's own, and asks them. */
public final class ColumnStore implements Columns {
    private final Vertx vertx;
    private final ColumnPaths paths;
    private final ColumnEngine engine;
    private final ColumnBuilds builds;
    private final Questions questions;

    private ColumnStore(Vertx vertx, Path folder, RowSource source, ColumnLimits limits) {
        this.vertx = vertx;
        this.paths = new ColumnPaths(folder);
        this.engine = new ColumnEngine(folder.resolve("spill"), limits);
        this.builds = new ColumnBuilds(vertx, paths, engine, source);
        this.questions = new Questions(vertx, engine, limits);
    }

    /** Makes the folder, and removes what a build that did not end has left. */
    public static Future<ColumnStore> open(Vertx vertx, Path folder, RowSource source, ColumnLimits limits) {
        var store = new ColumnStore(vertx, folder, source, limits);
        return vertx.executeBlocking(() -> store.prepare(folder), false);
    }

    private ColumnStore prepare(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("spill"));
        for (var unfinished : paths.unfinished()) {
            Files.deleteIfExists(unfinished);
        }
        return this;
    }

    @Override
    public Future<Void> build(Schema schema) {
        return builds.build(schema)
                .compose(file -> vertx.executeBlocking(() -> eraseFormer(schema, file), false))
                .mapEmpty();
    }

    /** Those of readings before this one. */
    private Path eraseFormer(Schema schema, Path file) throws IOException {
        for (var other : paths.of(schema.table().id())) {
            if (paths.isFinished(other) && !other.equals(file)) {
                engine.forget(other);
                Files.deleteIfExists(other);
            }
        }
        return file;
    }

    @Override
    public Future<Matches> rows(Schema schema, RowsQuestion question, Asker asker) {
        return ask(schema, asker, (table, access) -> new RowsAnswer(table, access).page(question));
    }

    @Override
    public Future<Groups> aggregate(Schema schema, Aggregation aggregation, Asker asker) {
        return ask(schema, asker, (table, access) -> new GroupsAnswer(table, access, aggregation).groups());
    }

    /** Where the columns of a dataset are, once they are there. */
    public Future<Path> file(Schema schema) {
        return builds.ready(schema);
    }

    private <T> Future<T> ask(Schema schema, Asker asker, Answer<T> answer) {
        return builds.ready(schema)
                .compose(file -> questions.ask(
                        (connection, question) -> read(file, answer, new Access(connection, question)), asker));
    }

    private <T> T read(Path file, Answer<T> answer, Access access) throws SQLException {
        var table = engine.use(file);
        try {
            return answer.from(table, access);
        } finally {
            engine.release(table);
        }
    }

    @Override
    public Future<List<String>> ids() {
        return vertx.executeBlocking(paths::ids, false);
    }

    @Override
    public Future<Void> erase(String id) {
        return builds.stop(id)
                .compose(stopped -> vertx.executeBlocking(() -> eraseAll(id), false))
                .mapEmpty();
    }

    private boolean eraseAll(String id) throws IOException {
        boolean any = false;
        for (var file : paths.of(id)) {
            engine.forget(file);
            any |= Files.deleteIfExists(file);
        }
        return any;
    }

    public Future<Void> close() {
        return builds.close()
                .eventually(questions::close)
                .eventually(() -> vertx.executeBlocking(this::closeEngine, false));
    }

    private boolean closeEngine() {
        engine.close();
        return true;
    }

    /** What is asked of one dataset's columns. */
    @FunctionalInterface
    private interface Answer<T> {
        T from(ColumnTable table, Access access) throws SQLException;
    }
}
