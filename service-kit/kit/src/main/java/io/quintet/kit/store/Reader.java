package io.quintet.kit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads rows. */
public interface Reader {
    <T> Future<List<T>> list(String sql, Parameters parameters, Function<Row, T> map);

    /** The first row, if there is one. */
    default <T> Future<Optional<T>> find(String sql, Parameters parameters, Function<Row, T> map) {
        return list(sql, parameters, map).map(rows -> rows.stream().findFirst());
    }
}
