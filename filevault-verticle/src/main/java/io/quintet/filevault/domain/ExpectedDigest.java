package io.quintet.filevault.domain;

import io.quintet.kit.failure.Failure;
import java.util.Locale;

/** The SHA-256 that a sender says its bytes have. */
public record ExpectedDigest(String sha256) {
    private static final String ANY = "";

    public ExpectedDigest {
        sha256 = sha256.toLowerCase(Locale.ROOT);
    }

    /** For a sender that says nothing. */
    public static ExpectedDigest any() {
        return new ExpectedDigest(ANY);
    }

    /** Both of two; fails when they contradict each other. */
    public ExpectedDigest and(ExpectedDigest other) {
        if (!sha256.equals(ANY) && !other.sha256.equals(ANY) && !equals(other)) {
            throw Failure.invalid("Two different SHA-256 are expected, " + sha256 + " and " + other.sha256 + ".");
        }
        return sha256.equals(ANY) ? other : this;
    }

    /** Fails when other bytes have arrived. */
    public void check(Content received) {
        if (!sha256.equals(ANY) && !sha256.equals(received.sha256())) {
            throw Failure.conflict("The bytes received are not those expected: SHA-256 " + sha256 + " was expected, "
                    + received.sha256() + " was received. Nothing was kept.");
        }
    }
}
