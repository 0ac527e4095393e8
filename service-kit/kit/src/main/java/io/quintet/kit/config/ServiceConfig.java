package io.quintet.kit.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings that every service has.
 *
 * @param app the service's name: its mount is {@code /api/<app>}
 * @param port 0 takes a free one
 * @param data the folder that all services share; each has its own below it
 * @param databaseUrl {@code postgresql://…}; without it an SQLite file in the service's folder
 * @param retention how long an entry of the event log is kept
 */
public record ServiceConfig(
        String app, String host, int port, Path data, Optional<String> databaseUrl, Duration retention) {
    public static final String DATABASE_URL = "QUINTET_DATABASE_URL";

    public static ServiceConfig from(String app, Settings settings) {
        return new ServiceConfig(
                app,
                settings.text("HOST", "0.0.0.0"),
                settings.integer("PORT", 8000, 0, 65535),
                settings.path("QUINTET_DATA", Path.of("quintet-data")),
                DatabaseUrl.from(settings),
                settings.duration("QUINTET_EVENTS_RETENTION", Duration.ofDays(30)));
    }

    /** This service's own folder. */
    public Path folder() {
        return data.resolve(app);
    }

    /** Where the API lives: {@code /api/<app>}. */
    public String mount() {
        return "/api/" + app;
    }
}
