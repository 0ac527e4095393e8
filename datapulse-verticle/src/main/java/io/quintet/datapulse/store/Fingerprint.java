package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Content;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts and hashes bytes that pass. */
final class Fingerprint {
    private final MessageDigest digest = sha256();
    private long size;
    private @Nullable Content content;

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** Of all that has passed; nothing may follow. */
    Content content() {
        if (content == null) {
            content = new Content(HexFormat.of().formatHex(digest.digest()), size);
        }
        return content;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
