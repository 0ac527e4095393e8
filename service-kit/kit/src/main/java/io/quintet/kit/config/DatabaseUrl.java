package io.quintet.kit.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The database's address, with its user and password in it or, as secrets are handed to a container, beside it. */
final class DatabaseUrl {
    private static final String URL = ServiceConfig.DATABASE_URL;
    private static final String USER = "QUINTET_DATABASE_USER";
    private static final String PASSWORD = "QUINTET_DATABASE_PASSWORD";

    private DatabaseUrl() {}

    static Optional<String> from(Settings settings) {
        var url = settings.text(URL).map(DatabaseUrl::checked);
        var user = settings.text(USER);
        var password = settings.text(PASSWORD);
        if (user.isPresent() && url.isEmpty()) {
            throw new InvalidSetting(URL, "", "set, since " + USER + " is");
        }
        if (password.isPresent() && user.isEmpty()) {
            throw new InvalidSetting(USER, "", "set, since " + PASSWORD + " is");
        }
        return url.map(
                address -> user.map(name -> with(address, name, password)).orElse(address));
    }

    private static String checked(String url) {
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new InvalidSetting(URL, withoutUser(url), "of the form postgresql://user@host/database");
        }
        return url;
    }

    private static String with(String url, String user, Optional<String> password) {
        if (!withoutUser(url).equals(url)) {
            throw new InvalidSetting(URL, withoutUser(url), "without a user, since " + USER + " is set");
        }
        var secret = password.map(word -> ":" + encoded(word)).orElse("");
        return url.replaceFirst("//", "//" + encoded(user) + secret + "@");
    }

    private static String withoutUser(String url) {
        return url.replaceAll("//[^@/]*@", "//…@");
    }

    /** As a URL wants it, in which a plus is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
