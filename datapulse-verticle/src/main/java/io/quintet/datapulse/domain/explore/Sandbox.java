package io.quintet.datapulse.domain.explore;

import io.vertx.core.Future;
import java.util.Map;

/** Where queries run that people have written: they can read the tables they are given, and do nothing else. */
public interface Sandbox {
    /** @param tables by the names that the query knows them by */
    Future<SqlAnswer> run(String sql, int limit, Map<String, Schema> tables, Asker asker);
}
