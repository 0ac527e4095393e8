package io.quintet.datapulse.store;

import io.quintet.kit.failure.Failure;

/** How large a packed file may become: bombs are stopped by what they grow to, and earlier by how fast they grow. */
final class UnpackLimit {
    static final int RATIO = 250;
    /** Below this many bytes any ratio is fine. */
    static final long HARMLESS = 10_000_000;

    private final long maxSize;
    private long packed;
    private long unpacked;

    UnpackLimit(long maxSize) {
        this.maxSize = maxSize;
    }

    void read(int bytes) {
        packed += bytes;
    }

    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked > maxSize) {
            throw tooLarge(maxSize);
        }
        if (unpacked > HARMLESS && unpacked / RATIO > packed) {
            throw Failure.tooLarge(
                    "The file unpacks to more than %d times its size, the most that is taken here; send it unpacked."
                            .formatted(RATIO));
        }
    }

    static Failure tooLarge(long maxSize) {
        return Failure.tooLarge(
                "The file is larger than %d bytes unpacked, the most that is taken here.".formatted(maxSize));
    }
}
