package io.quintet.filevault;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** As many bytes as wanted, never all in memory, and their SHA-256 when they have been read. */
final class GeneratedBytes extends InputStream {
    private final Random random = new Random(42);
    private final MessageDigest digest = sha256Digest();
    private long left;

    GeneratedBytes(long size) {
        this.left = size;
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        var bytes = new byte[(int) Math.min(length, left)];
        random.nextBytes(bytes);
        System.arraycopy(bytes, 0, target, offset, bytes.length);
        digest.update(bytes);
        left -= bytes.length;
        return bytes.length;
    }
}
