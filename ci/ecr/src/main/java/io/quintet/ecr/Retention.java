package io.quintet.ecr;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which images of a repository may go. */
record Retention(int newest, Instant untaggedBefore, Set<String> protectedTags) {
    Retention {
        protectedTags = Set.copyOf(protectedTags);
    }

    List<Image> removable(List<Image> images) {
        var old = images.stream()
                .filter(Image::isTagged)
                .sorted(Comparator.comparing(Image::pushed).reversed())
                .skip(newest)
                .filter(image -> Collections.disjoint(image.tags(), protectedTags));
        var untagged = images.stream()
                .filter(image -> !image.isTagged())
                .filter(image -> image.pushed().isBefore(untaggedBefore));
        return Stream.concat(old, untagged).toList();
    }
}
