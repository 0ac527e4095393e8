package io.quintet.kit.store;

import io.quintet.kit.config.ServiceConfig;
import io.vertx.core.Vertx;
import io.vertx.jdbcclient.JDBCConnectOptions;
import io.vertx.jdbcclient.JDBCPool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;

/** Opens the pools: SQLite has one writing connection and several reading ones, PostgreSQL one pool for both. */
final class Databases {
    private static final int READERS = 4;
    private static final int POSTGRES_CONNECTIONS = 8;

    private Databases() {}

    static Store open(Vertx vertx, ServiceConfig config) {
        return config.databaseUrl().map(url -> postgres(vertx, config, url)).orElseGet(() -> sqlite(vertx, config));
    }

    /** WAL with {@code synchronous=FULL}: a commit is on disk before it is answered. */
    static String sqliteUrl(ServiceConfig config) {
        var file = config.folder().resolve(config.app() + ".db");
        return "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true&transaction_mode=IMMEDIATE";
    }

    private static Store sqlite(Vertx vertx, ServiceConfig config) {
        var connection = new JDBCConnectOptions().setJdbcUrl(sqliteUrl(config));
        var writers = JDBCPool.pool(vertx, connection, pool(config, "writing", 1));
        var readers = JDBCPool.pool(vertx, connection, pool(config, "reading", READERS));
        return new Store(config.app(), Clock.systemUTC(), readers, writers);
    }

    private static Store postgres(Vertx vertx, ServiceConfig config, String url) {
        var connection = PostgresUrl.parse(url).options().addProperty("search_path", config.app());
        Pool pool = PgBuilder.pool()
                .with(pool(config, "database", POSTGRES_CONNECTIONS))
                .connectingTo(connection)
                .using(vertx)
                .build();
        return new Store(config.app(), Clock.systemUTC(), pool, pool);
    }

    /** Named, so that its metrics are told from those of the other services in one process. */
    private static PoolOptions pool(ServiceConfig config, String use, int connections) {
        return new PoolOptions().setName(config.app() + "-" + use).setMaxSize(connections);
    }
}
