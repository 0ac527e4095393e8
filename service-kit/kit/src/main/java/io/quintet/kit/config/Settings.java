package io.quintet.kit.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment, read with a type and a check; a blank value counts as absent. */
public final class Settings {
    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(B|KB|KIB|MB|MIB|GB|GIB|TB|TIB)?");
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");
    private static final Map<String, Long> BYTES = Map.of(
            "B", 1L,
            "KB", 1_000L,
            "KIB", 1L << 10,
            "MB", 1_000_000L,
            "MIB", 1L << 20,
            "GB", 1_000_000_000L,
            "GIB", 1L << 30,
            "TB", 1_000_000_000_000L,
            "TIB", 1L << 40);

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static Settings of(Map<String, String> environment) {
        return new Settings(environment);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    public int integer(String key, int fallback, int min, int max) {
        return text(key).map(value -> integer(key, value, min, max)).orElse(fallback);
    }

    private static int integer(String key, String value, int min, int max) {
        var allowed = "a whole number from " + min + " to " + max;
        try {
            int number = Integer.parseInt(value);
            if (number < min || number > max) {
                throw new InvalidSetting(key, value, allowed);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new InvalidSetting(key, value, allowed);
        }
    }

    public boolean flag(String key, boolean fallback) {
        return text(key).map(value -> flag(key, value)).orElse(fallback);
    }

    private static boolean flag(String key, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new InvalidSetting(key, value, "true or false");
        };
    }

    /** In bytes; written as {@code 300MB} or {@code 2GiB}. */
    public long size(String key, long fallback) {
        return text(key).map(value -> size(key, value)).orElse(fallback);
    }

    private static long size(String key, String value) {
        Matcher matcher = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new InvalidSetting(key, value, "a size such as 300MB or 2GiB");
        }
        var unit = Optional.ofNullable(matcher.group(2)).orElse("B");
        return Math.multiplyExact(Long.parseLong(matcher.group(1)), BYTES.getOrDefault(unit, 1L));
    }

    /** Written as {@code 250ms}, {@code 10s}, {@code 5m}, {@code 12h} or {@code 30d}. */
    public Duration duration(String key, Duration fallback) {
        return text(key).map(value -> duration(key, value)).orElse(fallback);
    }

    private static Duration duration(String key, String value) {
        Matcher matcher = DURATION.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new InvalidSetting(key, value, "a duration such as 250ms, 10s, 5m, 12h or 30d");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    public Path path(String key, Path fallback) {
        var value = text(key);
        try {
            return value.map(Path::of).orElse(fallback).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new InvalidSetting(key, value.orElse(""), "a path");
        }
    }
}
