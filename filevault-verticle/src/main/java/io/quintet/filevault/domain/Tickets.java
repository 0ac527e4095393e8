package io.quintet.filevault.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quintet.kit.failure.Failure;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Words that open one document's bytes for a short while: signed, so that none is kept; a restart ends them all. */
public final class Tickets {
    public static final Duration VALID = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Clock clock;

    /** @param word what stands in the address */
    public record Ticket(String word, Instant expiresAt) {}

    public Tickets(Clock clock) {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    public Ticket issue(String documentId) {
        var expiresAt = Instant.ofEpochMilli(clock.millis()).plus(VALID);
        var claim = documentId + "." + expiresAt.toEpochMilli();
        return new Ticket(claim + "." + signature(claim), expiresAt);
    }

    /** The document that a ticket opens. */
    public String documentOf(String word) {
        var end = word.lastIndexOf('.');
        var claim = word.substring(0, Math.max(0, end));
        var dot = claim.indexOf('.');
        if (dot < 0 || !isSigned(claim, word.substring(end + 1)) || isOver(claim.substring(dot + 1))) {
            throw Failure.notFound("This link is not valid, or not any more. Ask FileVault for a new one.");
        }
        return claim.substring(0, dot);
    }

    private boolean isSigned(String claim, String signature) {
        return MessageDigest.isEqual(signature(claim).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private boolean isOver(String millis) {
        return clock.millis() >= Long.parseLong(millis);
    }

    private String signature(String claim) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(claim.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
