package io.quintet.metricshub.domain;

import io.quintet.kit.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is checked, how often, and what counts as up.
 *
 * @param url http or https with a host
 * @param timeoutMillis not longer than the interval, so that checks never overlap
 * @param expectedStatus null means any 200 to 299
 */
public record CheckPlan(
        String name,
        String url,
        int intervalSeconds,
        int timeoutMillis,
        @Nullable Integer expectedStatus) {
    public static final int DEFAULT_INTERVAL_SECONDS = 30;
    public static final int DEFAULT_TIMEOUT_MILLIS = 5000;
    private static final int MIN_INTERVAL_SECONDS = 5;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public CheckPlan {
        name = name.strip();
        url = url.strip();
        require(!name.isEmpty(), "/name", "An endpoint needs a name.");
        checkUrl(url);
        require(
                intervalSeconds >= MIN_INTERVAL_SECONDS,
                "/intervalSeconds",
                "The interval must be at least " + MIN_INTERVAL_SECONDS + " seconds.");
        require(
                timeoutMillis > 0 && timeoutMillis <= intervalSeconds * 1000L,
                "/timeoutMillis",
                "The time limit must not be longer than the interval of " + intervalSeconds + " seconds.");
    }

    /** The same plan for an endpoint that has moved. */
    public CheckPlan at(String newUrl) {
        return new CheckPlan(name, newUrl, intervalSeconds, timeoutMillis, expectedStatus);
    }

    /** Whether an answer with this status counts as up. */
    public boolean accepts(int httpStatus) {
        return expectedStatus == null ? httpStatus / 100 == 2 : expectedStatus == httpStatus;
    }

    /** What counts as up, for a sentence. */
    public String expectation() {
        return expectedStatus == null ? "200 to 299" : String.valueOf(expectedStatus);
    }

    private static void checkUrl(String url) {
        var uri = parsed(url);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        require(SCHEMES.contains(scheme), "/url", "The URL must start with http:// or https://.");
        require(uri.getHost() != null, "/url", "The URL must name a host, as in http://example.org/health.");
        require(uri.getPort() != 0 && uri.getPort() <= 65535, "/url", "The port in the URL must be from 1 to 65535.");
        require(
                uri.getUserInfo() == null,
                "/url",
                "The URL must not hold a user name or a password: everybody who opens this page would see it.");
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException invalid) {
            throw Failure.invalid("/url", "This is not a URL: " + invalid.getReason() + ".");
        }
    }

    private static void require(boolean condition, String pointer, String otherwise) {
        if (!condition) {
            throw Failure.invalid(pointer, otherwise);
        }
    }
}
