package io.quintet.datapulse.api;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quintet.datapulse.domain.explore.Conditions;
import io.quintet.datapulse.domain.explore.ExploreService;
import io.quintet.datapulse.domain.explore.RowsQuestion;
import io.quintet.datapulse.domain.explore.Schema;
import io.quintet.datapulse.domain.explore.Selection;
import io.quintet.datapulse.domain.explore.SortKey;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.vertx.core.Future;

/** The operations that look into datasets. */
public final class ExploreApi {
    private static final int PAGE = 100;

    private final ExploreService explore;

    public ExploreApi(ExploreService explore) {
        this.explore = explore;
    }

    /** Adds its operations to those of the datasets. */
    @CanIgnoreReturnValue
    public Operations addTo(Operations operations) {
        return operations
                .on("listRows", this::listRows)
                .on("findRow", this::findRow)
                .on("aggregateRows", this::aggregateRows)
                .on("queryDataset", this::query);
    }

    private Future<Reply> listRows(Request request) {
        return explore.rows(id(request), schema -> question(schema, request), request::whenLeft)
                .map(RowsView::of)
                .map(Reply::ok);
    }

    private static RowsQuestion question(Schema schema, Request request) {
        long offset = request.query("offset").map(Long::parseLong).orElse(0L);
        var sort = SortKey.parse(schema, request.query("sort").orElse(""));
        return new RowsQuestion(selection(schema, request), sort, offset, request.query("limit", PAGE));
    }

    private static Selection selection(Schema schema, Request request) {
        var conditions = Conditions.parse(schema, request.freeQuery(), "query/");
        return new Selection(conditions, request.query("q").orElse(""));
    }

    private Future<Reply> findRow(Request request) {
        long number = Long.parseLong(request.path("number"));
        return explore.row(id(request), number).map(RowView::of).map(Reply::ok);
    }

    private Future<Reply> aggregateRows(Request request) {
        var body = request.body(AggregateBody.class);
        return explore.aggregate(id(request), body::aggregation, request::whenLeft)
                .map(Reply::ok);
    }

    private Future<Reply> query(Request request) {
        var question = request.body(QueryBody.class).question();
        return explore.query(id(request), question, request::whenLeft)
                .map(QueryView::of)
                .map(Reply::ok);
    }

    private static String id(Request request) {
        return request.path("datasetId");
    }
}
