package io.quintet.datapulse.domain.explore;

import io.vertx.core.Future;
import java.util.List;

/** Datasets by column: built once from the good rows, then asked; whoever leaves is worked for no longer. */
public interface Columns {
    /** Builds them when they are not there. */
    Future<Void> build(Schema schema);

    Future<Matches> rows(Schema schema, RowsQuestion question, Asker asker);

    Future<Groups> aggregate(Schema schema, Aggregation aggregation, Asker asker);

    /** The ids of which there are columns. */
    Future<List<String>> ids();

    /** Removes them; succeeds when there are none. */
    Future<Void> erase(String id);
}
