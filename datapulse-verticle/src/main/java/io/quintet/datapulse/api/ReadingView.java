package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.csv.Layout;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person says of how a file is to be read, as the contract writes it; null is found out. */
record ReadingView(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable String encoding,
        @Nullable Integer skip,
        @Nullable List<String> nullWords) {
    private static final String NO_QUOTE = "none";
    private static final String TAB = "tab";
    private static final Pattern CHARACTER = Pattern.compile("[\\t -~&&[^A-Za-z0-9]]");

    static ReadingView of(Reading reading) {
        var quote = reading.quote();
        var encoding = reading.encoding();
        return new ReadingView(
                text(reading.delimiter()),
                quote != null && quote == Layout.NO_QUOTE ? NO_QUOTE : text(quote),
                reading.header(),
                encoding == null ? null : encoding.title(),
                reading.skip(),
                reading.nullWords());
    }

    private static @Nullable String text(@Nullable Character character) {
        return character == null ? null : character.toString();
    }

    /** In the query of an upload, where null words are separated by commas. */
    static ReadingView of(Request request) {
        return new ReadingView(
                request.query("delimiter").orElse(null),
                request.query("quote").orElse(null),
                request.query("header").map(Boolean::valueOf).orElse(null),
                request.query("encoding").orElse(null),
                request.query("skip").map(Integer::valueOf).orElse(null),
                request.query("nullWords")
                        .map(words -> Arrays.stream(words.split(",")).map(String::strip))
                        .map(words -> words.filter(word -> !word.isEmpty()).toList())
                        .orElse(null));
    }

    /** @param place of what is wrong: {@code query/} or {@code /} */
    Reading reading(String place) {
        var delimited = delimiter == null ? null : delimiter(place + "delimiter", delimiter);
        var quoted = quote == null ? null : quote(place + "quote", quote);
        if (delimited != null && delimited.equals(quoted)) {
            throw Failure.invalid(place + "quote", "The quote cannot be the delimiter.");
        }
        return new Reading(
                delimited,
                quoted,
                header,
                encoding == null ? null : encodingOf(encoding),
                skip,
                nullWords == null ? List.of() : nullWords);
    }

    private static Character delimiter(String pointer, String text) {
        return TAB.equals(text) ? '\t' : character(pointer, text);
    }

    private static Character quote(String pointer, String text) {
        return NO_QUOTE.equals(text) ? Layout.NO_QUOTE : character(pointer, text);
    }

    private static char character(String pointer, String text) {
        if (!CHARACTER.matcher(text).matches()) {
            throw Failure.invalid(pointer, "One character of ASCII is wanted that is no letter and no digit.");
        }
        return text.charAt(0);
    }

    private static TextEncoding encodingOf(String title) {
        return Arrays.stream(TextEncoding.values())
                .filter(encoding -> encoding.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the contract has no encoding " + title));
    }
}
