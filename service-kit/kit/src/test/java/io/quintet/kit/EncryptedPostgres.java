package io.quintet.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL as RDS serves one: its user has a password, and nobody is let in without TLS. */
final class EncryptedPostgres implements AutoCloseable {
    static final String USER = "quintet";
    static final String PASSWORD = "p@ss w/rd+%";

    /** The library looks in as postgres; our user may only come encrypted. */
    private static final String WHO_MAY = """
            host    all postgres all trust
            hostssl all quintet  all scram-sha-256
            """;

    private static final Duration START = Duration.ofSeconds(60);
    private static final char[] STORE = "changeit".toCharArray();

    private final EmbeddedPostgres server;

    private EncryptedPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static EncryptedPostgres start(Path folder) throws Exception {
        writeCertificate(folder);
        var server = EmbeddedPostgres.builder()
                .setPGStartupWait(START)
                .setOverrideWorkingDirectory(folder.resolve("unpacked").toFile())
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                .setServerConfig(
                        "hba_file",
                        Files.writeString(folder.resolve("hba.conf"), WHO_MAY).toString())
                .start();
        createUser(server);
        return new EncryptedPostgres(server);
    }

    /** Without the user. */
    String url(String sslMode) {
        return "postgresql://localhost:" + server.getPort() + "/quintet?sslmode=" + sslMode;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void createUser(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE quintet OWNER " + USER);
        }
    }

    private static void writeCertificate(Path folder) throws Exception {
        var store = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(List.of((keytool + " -genkeypair -alias server -keyalg RSA -dname CN=localhost"
                                + " -storetype PKCS12 -storepass changeit -keystore " + store)
                        .split(" ")))
                .inheritIO()
                .start();
        if (!made.waitFor(1, TimeUnit.MINUTES) || made.exitValue() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        writePem(folder, KeyStore.getInstance(store.toFile(), STORE));
    }

    private static void writePem(Path folder, KeyStore store) throws IOException, GeneralSecurityException {
        var certificate = store.getCertificate("server").getEncoded();
        var key = store.getKey("server", STORE).getEncoded();
        Files.writeString(folder.resolve("server.crt"), pem("CERTIFICATE", certificate));
        var file = Files.writeString(folder.resolve("server.key"), pem("PRIVATE KEY", key));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String pem(String what, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
