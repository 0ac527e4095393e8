package io.quintet.testing;

import java.util.Map;

/** The two databases that every store is tested on; for {@code @ParameterizedTest @EnumSource}. */
public enum TestDatabase {
    /** A file in a folder of its own. */
    SQLITE,
    /** A database of its own in one PostgreSQL that lives as long as the tests' process. */
    POSTGRES;

    /** Settings of an empty database; each call makes another one. */
    public Map<String, String> environment() {
        var data = TemporaryFolders.create().toString();
        return switch (this) {
            case SQLITE -> Map.of("QUINTET_DATA", data);
            case POSTGRES -> Map.of("QUINTET_DATA", data, "QUINTET_DATABASE_URL", PostgresServer.newDatabase());
        };
    }
}
