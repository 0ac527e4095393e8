package io.quintet.kit.store;

import io.vertx.pgclient.PgConnectOptions;

/** One address for both clients of PostgreSQL: the one that migrates and the one that serves. */
record PostgresUrl(PgConnectOptions options) {
    static PostgresUrl parse(String url) {
        return new PostgresUrl(PgConnectOptions.fromUri(url));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
    }

    String user() {
        return options.getUser();
    }

    String password() {
        var password = options.getPassword();
        return password == null ? "" : password;
    }
}
