package io.quintet.infra.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads settings by type, and collects everything that is wrong with them instead of stopping at the first. */
final class SettingsReader {
    private final Map<String, String> given;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** @param allowed ends the sentence "but it must be …" */
    String text(String key, String fallback, Pattern pattern, String allowed) {
        var value = value(key, fallback);
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            refuse(key, value, allowed);
            return fallback;
        }
        if (value.isEmpty() && !fallback.isEmpty()) {
            refuse(key, value, allowed);
        }
        return value;
    }

    /** Blank is absent. */
    Optional<String> optional(String key, Pattern pattern, String allowed) {
        return Optional.of(text(key, "", pattern, allowed)).filter(value -> !value.isEmpty());
    }

    String choice(String key, String fallback, List<String> choices) {
        var value = value(key, fallback);
        if (choices.contains(value)) {
            return value;
        }
        var meant = Resemblance.nearest(value, choices).map(word -> " Did you mean " + word + "?");
        refuse(key, value, "one of " + String.join(", ", choices), meant.orElse(""));
        return fallback;
    }

    int number(String key, int fallback, int min, int max) {
        var value = value(key, String.valueOf(fallback));
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max) {
            return Integer.parseInt(value);
        }
        refuse(key, value, "a whole number from " + min + " to " + max);
        return fallback;
    }

    boolean flag(String key, boolean fallback) {
        return Boolean.parseBoolean(choice(key, String.valueOf(fallback), List.of("true", "false")));
    }

    /** What only two settings together can get wrong. */
    void demand(boolean holds, String sentence) {
        if (!holds) {
            mistakes.add(sentence);
        }
    }

    /** Ends the reading: throws when a value was wrong, or a key was given that nobody asked for. */
    void finish() {
        new TreeSet<>(given.keySet())
                .stream().filter(key -> !known.containsKey(key)).forEach(this::refuseUnknown);
        if (!mistakes.isEmpty()) {
            throw new InvalidSettings(mistakes);
        }
    }

    /** Each key that was asked for, with its default, in that order. */
    Map<String, String> known() {
        return new LinkedHashMap<>(known);
    }

    private String value(String key, String fallback) {
        known.put(key, fallback);
        return given.getOrDefault(key, fallback).strip();
    }

    private void refuseUnknown(String key) {
        var meant = Resemblance.nearest(key, known.keySet()).map(word -> " Did you mean " + word + "?");
        mistakes.add("There is no setting " + key + "." + meant.orElse(""));
    }

    private void refuse(String key, String value, String allowed) {
        refuse(key, value, allowed, "");
    }

    private void refuse(String key, String value, String allowed, String hint) {
        mistakes.add(key + " is \"" + value + "\", but it must be " + allowed + "." + hint);
    }
}
