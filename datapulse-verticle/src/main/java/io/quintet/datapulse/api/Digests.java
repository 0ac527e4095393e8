package io.quintet.datapulse.api;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Request;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SHA-256 that a client says its bytes have: in the query, or in a digest field of RFC 9530. */
final class Digests {
    private static final Pattern SHA256 = Pattern.compile("(?:^|,)\\s*sha-256=:([^:]*):");
    private static final int BYTES = 32;

    private Digests() {}

    /** In hexadecimal; empty when nothing is said. */
    static String sha256(Request request) {
        return request.query("sha256")
                .map(hexadecimal -> hexadecimal.toLowerCase(Locale.ROOT))
                .or(() -> field(request, "Content-Digest"))
                .or(() -> field(request, "Repr-Digest"))
                .orElse("");
    }

    private static Optional<String> field(Request request, String name) {
        Matcher found = SHA256.matcher(request.header(name).orElse(""));
        return found.find() ? Optional.of(hexadecimal(name, found.group(1))) : Optional.empty();
    }

    private static String hexadecimal(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return HexFormat.of().formatHex(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, as for any other that is none.
        }
        throw Failure.invalid("header/" + name, "The SHA-256 in " + name + " is not 32 bytes in base64.");
    }
}
