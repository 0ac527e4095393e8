package io.quintet.ecr;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An image as a registry has it: for one processor, or an index over several. */
record FakeImage(
        String digest,
        List<String> tags,
        Instant pushed,
        String manifest,
        Deque<String> scans,
        Map<String, Integer> findings,
        boolean inIndex) {
    static final Instant PUSHED = Instant.parse("2026-11-20T10:00:00Z");

    static FakeImage single(String tag, String processor) {
        var manifest = """
                {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
                 "config":{"mediaType":"application/vnd.docker.container.image.v1+json","digest":"sha256:of-%s"}}""".formatted(processor);
        return image("sha256:" + tag, List.of(tag), PUSHED, manifest);
    }

    /** As buildx writes it: each processor's image, and an attestation whose processor is "unknown". */
    static FakeImage index(String tag, String... processors) {
        var manifests = Stream.concat(Stream.of(processors), Stream.of("unknown"))
                .map("""
                        {"digest":"sha256:%1$s-%%1$s","platform":{"architecture":"%%1$s","os":"linux"}}""".formatted(tag)::formatted)
                .collect(Collectors.joining(","));
        var manifest = """
                {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[%s]}""".formatted(manifests);
        return image("sha256:" + tag, List.of(tag), PUSHED, manifest);
    }

    static FakeImage untagged(String digest, Instant pushed) {
        return image(digest, List.of(), pushed, "{}");
    }

    static FakeImage tagged(String digest, Instant pushed, String... tags) {
        return image(digest, List.of(tags), pushed, "{}");
    }

    private static FakeImage image(String digest, List<String> tags, Instant pushed, String manifest) {
        return new FakeImage(digest, tags, pushed, manifest, new ArrayDeque<>(List.of("COMPLETE")), Map.of(), false);
    }

    FakeImage scanned(String... statuses) {
        return new FakeImage(digest, tags, pushed, manifest, new ArrayDeque<>(List.of(statuses)), findings, inIndex);
    }

    FakeImage withFindings(Map<String, Integer> found) {
        return new FakeImage(digest, tags, pushed, manifest, scans, found, inIndex);
    }

    FakeImage withinIndex() {
        return new FakeImage(digest, tags, pushed, manifest, scans, findings, true);
    }

    boolean is(String tag, String wanted) {
        return wanted.equals(digest) || (wanted.isEmpty() && tags.contains(tag));
    }

    Map<String, Object> detail(String repository) {
        var detail = new HashMap<String, Object>();
        detail.put("repositoryName", repository);
        detail.put("imageDigest", digest);
        detail.put("imagePushedAt", pushed.getEpochSecond());
        if (!tags.isEmpty()) {
            detail.put("imageTags", tags);
        }
        return detail;
    }
}
