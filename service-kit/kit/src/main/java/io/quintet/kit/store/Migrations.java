package io.quintet.kit.store;

import io.quintet.kit.config.ServiceConfig;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date; blocks, so it runs on a worker. */
final class Migrations {
    private Migrations() {}

    static int run(ServiceConfig config) {
        return config.databaseUrl()
                .map(url -> postgres(config, url))
                .orElseGet(() -> Flyway.configure().dataSource(Databases.sqliteUrl(config), null, null))
                .locations("classpath:io/quintet/kit/db", "classpath:" + config.app() + "/db")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static FluentConfiguration postgres(ServiceConfig config, String url) {
        var address = PostgresUrl.parse(url);
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .createSchemas(true)
                .schemas(config.app())
                .defaultSchema(config.app());
    }
}
