package io.quintet.ecr;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;

/** What is known of an image's scan: how far it is, and how many findings of each severity it has. */
record Scan(String status, Map<Severity, Integer> counts) {
    private static final String NOT_BEGUN = "not begun";
    private static final Set<String> PENDING = Set.of(NOT_BEGUN, "PENDING", "IN_PROGRESS");
    /** {@code ACTIVE} is what enhanced scanning says of an image that it watches. */
    private static final Set<String> DONE = Set.of("COMPLETE", "ACTIVE");

    Scan {
        counts = Map.copyOf(counts);
    }

    static Scan notBegun() {
        return new Scan(NOT_BEGUN, Map.of());
    }

    static Scan of(DescribeImageScanFindingsResponse answer) {
        var counts = new TreeMap<Severity, Integer>();
        if (answer.imageScanFindings() != null) {
            answer.imageScanFindings()
                    .findingSeverityCountsAsStrings()
                    .forEach((word, count) -> counts.merge(Severity.of(word), count, Integer::sum));
        }
        return new Scan(answer.imageScanStatus().statusAsString(), counts);
    }

    boolean isPending() {
        return PENDING.contains(status);
    }

    boolean isDone() {
        return DONE.contains(status);
    }

    /** {@code in progress} for {@code IN_PROGRESS}. */
    String words() {
        return status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean hasAny(Severity least) {
        return counts.keySet().stream().anyMatch(severity -> severity.isAtLeast(least));
    }

    /** {@code 2 critical, 1 high}: the worst first, and none that is milder than asked. */
    String describe(Severity least) {
        return new TreeMap<>(counts)
                .descendingMap().entrySet().stream()
                        .filter(entry -> entry.getKey().isAtLeast(least))
                        .map(entry ->
                                entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
