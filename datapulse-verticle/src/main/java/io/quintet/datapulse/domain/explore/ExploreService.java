package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.datapulse.domain.RowPage;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of exploring: what is asked fits the dataset, and is answered from its columns where the file's order is not enough. */
public final class ExploreService {
    private static final Logger log = LoggerFactory.getLogger(ExploreService.class);
    private static final int PAGE = 100;

    private final DatasetService datasets;
    private final Columns columns;
    private final Sandbox sandbox;

    public ExploreService(DatasetService datasets, Columns columns, Sandbox sandbox) {
        this.datasets = datasets;
        this.columns = columns;
        this.sandbox = sandbox;
    }

    /** @param question what is asked, made from the columns that there are */
    public Future<Found> rows(String id, Function<Schema, RowsQuestion> question, Asker asker) {
        return schema(id).compose(schema -> rows(schema, question.apply(schema), asker));
    }

    private Future<Found> rows(Schema schema, RowsQuestion question, Asker asker) {
        var matches = question.isPlain()
                ? datasets.rows(schema.table().id(), question.offset(), question.limit())
                        .map(ExploreService::inOrder)
                : columns.rows(schema, question, asker);
        return matches.map(found -> new Found(schema, question, found));
    }

    private static Matches inOrder(RowPage page) {
        var numbers =
                LongStream.rangeClosed(page.offset() + 1, page.end()).boxed().toList();
        return new Matches(page.table().rows(), numbers, page.rows());
    }

    /** One row by its number in the file, the first good one is 1. */
    public Future<Found> row(String id, long number) {
        var question = new RowsQuestion(Selection.ALL, List.of(), number - 1, 1);
        return schema(id)
                .compose(schema -> rows(schema, question, Asker.THAT_STAYS))
                .map(found -> checkedRow(found, number));
    }

    private static Found checkedRow(Found found, long number) {
        if (found.matches().rows().isEmpty()) {
            throw Failure.notFound("There is no row %,d; the last one is %,d."
                    .formatted(number, found.matches().total()));
        }
        return found;
    }

    /** @param question what is asked, made from the columns that there are */
    public Future<Groups> aggregate(String id, Function<Schema, Aggregation> question, Asker asker) {
        return schema(id).compose(schema -> columns.aggregate(schema, question.apply(schema), asker));
    }

    /** Runs a query that a person has written. */
    public Future<SqlAnswer> query(String id, SqlQuestion question, Asker asker) {
        var tables = new LinkedHashMap<String, Future<Schema>>();
        tables.put(SqlQuestion.DATA, schema(id));
        question.others().forEach((alias, other) -> tables.put(alias, schema(other)));
        return Future.all(List.copyOf(tables.values()))
                .compose(all -> sandbox.run(question.sql(), question.limit(), found(tables), asker));
    }

    private static Map<String, Schema> found(Map<String, Future<Schema>> tables) {
        var found = new LinkedHashMap<String, Schema>();
        tables.forEach((name, schema) -> found.put(name, schema.result()));
        return found;
    }

    private Future<Schema> schema(String id) {
        return datasets.find(id).map(Schema::of);
    }

    /** Builds the columns of a dataset that has just come in, so that they are there when they are asked. */
    public Future<Void> prepare(String id) {
        return schema(id).compose(columns::build).otherwiseEmpty();
    }

    public Future<Void> forget(String id) {
        return columns.erase(id);
    }

    /** Removes columns that no dataset has, then builds those that are missing, one dataset after the other, the newest first. */
    public void prepareAll() {
        columns.ids()
                .compose(ids -> each(ids, this::forgetOrphan))
                .compose(clean -> prepareAll(""))
                .onFailure(failure -> log.info("Columns are built when first asked for: {}", failure.toString()));
    }

    private Future<Void> forgetOrphan(String id) {
        return datasets.find(id)
                .<Void>mapEmpty()
                .recover(failure -> failure instanceof Failure ? forget(id) : Future.succeededFuture());
    }

    private Future<Void> prepareAll(String cursor) {
        return datasets.list(new DatasetQuery("", cursor, PAGE))
                .compose(page -> each(page.items(), dataset -> prepare(dataset.id()))
                        .compose(done -> page.next().map(this::prepareAll).orElse(Future.succeededFuture())));
    }

    private static <T> Future<Void> each(List<T> some, Function<T, Future<Void>> step) {
        var done = Future.<Void>succeededFuture();
        for (var one : some) {
            done = done.compose(before -> step.apply(one));
        }
        return done;
    }
}
