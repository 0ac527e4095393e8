package io.quintet.chatmind.api;

import java.util.Arrays;

/** The {@code Prefer} header (RFC 7240). */
final class Preference {
    private Preference() {}

    static boolean respondsAsync(String header) {
        return Arrays.stream(header.split(",")).anyMatch(part -> part.strip().equalsIgnoreCase("respond-async"));
    }
}
