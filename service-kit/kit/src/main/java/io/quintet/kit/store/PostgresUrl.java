package io.quintet.kit.store;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;

/** One address for both clients of PostgreSQL: the one that migrates and the one that serves. */
record PostgresUrl(PgConnectOptions options) {
    static PostgresUrl parse(String url) {
        var options = PgConnectOptions.fromUri(url);
        // With sslmode=require the client fails without them; the mode asks for encryption, not for a known
        // certificate.
        return new PostgresUrl(
                options.getSslMode() == SslMode.REQUIRE
                        ? options.setSslOptions(new ClientSSLOptions().setTrustAll(true))
                        : options);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + options.getHost() + ":" + options.getPort() + "/" + options.getDatabase() + ssl();
    }

    /** Without one, each client keeps to its own default. */
    private String ssl() {
        return options.getSslMode() == SslMode.DISABLE ? "" : "?sslmode=" + options.getSslMode().value;
    }

    String user() {
        return options.getUser();
    }

    String password() {
        var password = options.getPassword();
        return password == null ? "" : password;
    }
}
