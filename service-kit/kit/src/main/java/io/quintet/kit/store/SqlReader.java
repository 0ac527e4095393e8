package io.quintet.kit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads through an SQL client. */
class SqlReader implements Reader {
    private final SqlClient client;

    SqlReader(SqlClient client) {
        this.client = client;
    }

    SqlClient client() {
        return client;
    }

    @Override
    public <T> Future<List<T>> list(String sql, Parameters parameters, Function<Row, T> map) {
        return SqlTemplate.forQuery(client, sql).execute(parameters.values()).map(rows -> mapped(rows, map));
    }

    private static <T> List<T> mapped(RowSet<Row> rows, Function<Row, T> map) {
        var items = new ArrayList<T>(rows.size());
        for (RowIterator<Row> row = rows.iterator(); row.hasNext(); ) {
            items.add(map.apply(row.next()));
        }
        return items;
    }
}
