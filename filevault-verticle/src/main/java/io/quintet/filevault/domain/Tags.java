package io.quintet.filevault.domain;

import io.quintet.kit.failure.Failure;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The tags of a document: trimmed, in lower case, each once, in order. */
public record Tags(List<String> items) {
    public static final int MAX_COUNT = 20;
    public static final int MAX_LENGTH = 40;

    public Tags {
        items = items.stream().map(Tags::normal).distinct().sorted().toList();
        if (items.size() > MAX_COUNT) {
            throw Failure.invalid("/tags", "A document has at most " + MAX_COUNT + " tags.");
        }
        items.forEach(Tags::check);
    }

    public static Tags none() {
        return new Tags(List.of());
    }

    /** The tags in texts that separate them by commas, as forms and addresses write them. */
    public static Tags parse(Collection<String> texts) {
        return new Tags(texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(tag -> !tag.isBlank())
                .toList());
    }

    /** A tag as it is kept. */
    public static String normal(String tag) {
        return Normalizer.normalize(tag.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static void check(String tag) {
        if (tag.isEmpty()) {
            throw Failure.invalid("/tags", "A tag is not empty.");
        }
        if (tag.codePointCount(0, tag.length()) > MAX_LENGTH) {
            throw Failure.invalid("/tags", "A tag has at most " + MAX_LENGTH + " characters.");
        }
        if (tag.indexOf(',') >= 0 || tag.codePoints().anyMatch(Characters::isUnfit)) {
            throw Failure.invalid("/tags", "A tag has no commas and no control characters.");
        }
    }
}
