package io.quintet.datapulse.event;

import io.quintet.datapulse.domain.explore.Asker;
import io.quintet.datapulse.domain.explore.ExploreService;
import io.quintet.datapulse.domain.explore.SqlAnswer;
import io.quintet.datapulse.domain.explore.SqlQuestion;
import io.quintet.events.QueryDataset;
import io.quintet.events.QueryResult;
import io.quintet.kit.event.Bus;
import io.vertx.core.Future;
import java.util.Map;

/** Answers queries of the other services, by the same rules as those of a person. */
public final class QueryListener {
    private final ExploreService explore;

    public QueryListener(ExploreService explore) {
        this.explore = explore;
    }

    public void listenOn(Bus bus) {
        bus.answer(QueryDataset.ADDRESS, QueryDataset.class, this::query);
    }

    private Future<QueryResult> query(QueryDataset asked) {
        var question = new SqlQuestion(asked.sql(), asked.limit(), Map.of());
        return explore.query(asked.dataset(), question, Asker.THAT_STAYS).map(QueryListener::result);
    }

    private static QueryResult result(SqlAnswer answer) {
        var names = answer.columns().stream().map(SqlAnswer.Column::name).toList();
        return new QueryResult(names, answer.rows(), answer.cut().isPresent());
    }
}
