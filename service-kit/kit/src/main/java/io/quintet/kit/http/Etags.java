package io.quintet.kit.http;

import java.util.Arrays;

/** Entity tags: quoted on the wire, bare in the code. */
final class Etags {
    private Etags() {}

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    static String unquoted(String value) {
        var strong = value.startsWith("W/") ? value.substring(2) : value;
        return strong.replace("\"", "");
    }

    /** Whether a list of tags, such as {@code If-None-Match} has, names this one. */
    static boolean names(String list, String etag) {
        return "*".equals(list.strip())
                || Arrays.stream(list.split(","))
                        .anyMatch(tag -> unquoted(tag.strip()).equals(etag));
    }
}
