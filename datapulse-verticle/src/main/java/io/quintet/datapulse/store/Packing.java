package io.quintet.datapulse.store;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** How a file is packed, which its first bytes tell whatever it is called. */
enum Packing {
    NONE(""),
    GZIP("\u001f\u008b"),
    ZSTD("(\u00b5/\u00fd"),
    ZIP("PK\u0003\u0004");

    /** Bytes that are enough to tell. */
    static final int HEAD = 4;

    private final String signature;

    Packing(String signature) {
        this.signature = signature;
    }

    /** @param head the first four bytes; fewer of a shorter file */
    static Packing of(byte[] head) {
        var start = new String(head, StandardCharsets.ISO_8859_1);
        return Stream.of(GZIP, ZSTD, ZIP)
                .filter(packing -> start.startsWith(packing.signature))
                .findFirst()
                .orElse(NONE);
    }

    /** Fails for a content coding that is not taken here. */
    static Future<Void> check(String coding) {
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "", "identity", "gzip", "x-gzip", "zstd" -> Future.succeededFuture();
            default ->
                Failure.unsupported("A file can be sent as it is or with Content-Encoding gzip or zstd, not " + coding
                                + ".")
                        .future();
        };
    }

    /** Whether it is what a content coding says. */
    boolean fits(String coding) {
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> this == GZIP;
            case "zstd" -> this == ZSTD;
            default -> true;
        };
    }
}
