package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.kit.failure.Failure;

/**
 * What is known of a file before its first byte.
 *
 * @param id that its dataset will have
 * @param coding in which it is sent, as HTTP names it: gzip, zstd; empty for as it is
 * @param sha256 that its bytes as sent must have, in hexadecimal; empty when nobody said
 */
public record Announcement(String id, DatasetName name, Reading reading, String coding, String sha256) {
    /** Fails when other bytes came than were announced. */
    void check(Content sent) {
        if (!sha256.isEmpty() && !sha256.equals(sent.sha256())) {
            throw Failure.invalid(
                    "query/sha256",
                    "The file that came has the SHA-256 " + sent.sha256() + ", not " + sha256
                            + "; it may have been damaged on its way.");
        }
    }
}
