package io.quintet.ecr;

import java.time.Duration;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;

/**
 * Waits for the scan that a push begins.
 *
 * <p>It asks for the scan's findings, not for the image's own summary: AWS's present basic scanning no longer fills that in.
 */
final class Scans {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final EcrClient client;
    private final Pause pause;

    Scans(EcrClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /** The scan when it is over, or as it stands when the time is up. */
    Scan await(String repository, String digest, Duration limit) {
        var scan = ask(repository, digest);
        for (var left = limit; scan.isPending() && left.compareTo(Duration.ZERO) > 0; left = left.minus(STEP)) {
            pause.pass(STEP);
            scan = ask(repository, digest);
        }
        return scan;
    }

    private Scan ask(String repository, String digest) {
        try {
            return Scan.of(client.describeImageScanFindings(
                    request -> request.repositoryName(repository).imageId(image -> image.imageDigest(digest))));
        } catch (ScanNotFoundException early) {
            return Scan.notBegun();
        }
    }
}
