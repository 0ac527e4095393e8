package io.quintet.filevault.api;

import io.quintet.filevault.domain.ExpectedDigest;
import io.quintet.kit.failure.Failure;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The header {@code Repr-Digest} (RFC 9530), of which only SHA-256 is spoken here. */
final class ReprDigest {
    static final String HEADER = "Repr-Digest";

    private static final Pattern NAMED = Pattern.compile("(?:^|,)\\s*sha-256\\s*=([^,]*)");
    private static final Pattern VALUE = Pattern.compile("\\s*:([A-Za-z0-9+/]{43}=):\\s*(?:;.*)?");

    private ReprDigest() {}

    /** The digest that the header names; any when it names only algorithms that are not spoken, as the RFC wants. */
    static ExpectedDigest parse(String header) {
        var named = NAMED.matcher(header);
        if (!named.find()) {
            return ExpectedDigest.any();
        }
        var value = VALUE.matcher(named.group(1));
        if (!value.matches()) {
            throw Failure.invalid("header/" + HEADER, "A digest is written sha-256=:<base64 of the 32 bytes>:.");
        }
        return new ExpectedDigest(HexFormat.of().formatHex(Base64.getDecoder().decode(value.group(1))));
    }

    static String of(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
