package io.quintet.filevault.domain;

import io.vertx.core.http.MimeMapping;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides of what type a document is, and what a browser may show of it. */
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final String TOKEN = "[a-z0-9!#$&^_.+-]{1,100}";
    private static final Pattern TYPE =
            Pattern.compile("(?<type>" + TOKEN + "/" + TOKEN + ")(?<charset>; ?charset=[a-z0-9_-]{1,40})?.*");

    /** What clients say when they say nothing; the second is what curl adds to any body. */
    private static final Set<String> SAYS_NOTHING = Set.of(UNKNOWN, "application/x-www-form-urlencoded");

    private static final Set<String> HARMLESS = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/bmp",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/wav",
            "audio/webm",
            "audio/flac",
            "audio/aac",
            "video/mp4",
            "video/webm",
            "video/ogg",
            "text/plain",
            "text/csv",
            "application/json");

    private MediaTypes() {}

    /** The type that was declared, when it says something, else the one of the name's extension. */
    public static String decide(String declared, DocumentName name) {
        var matcher = TYPE.matcher(declared.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || SAYS_NOTHING.contains(matcher.group("type"))) {
            return ofName(name);
        }
        var charset = Objects.requireNonNullElse(matcher.group("charset"), "");
        return matcher.group("type") + charset.replace("; ", ";").replace(";", "; ");
    }

    /** Whether a browser that opens it can run nothing that the document says. */
    public static boolean isHarmless(String mediaType) {
        return HARMLESS.contains(mediaType.split(";", 2)[0]);
    }

    private static String ofName(DocumentName name) {
        var type = MimeMapping.mimeTypeForFilename(name.text().toLowerCase(Locale.ROOT));
        return Objects.requireNonNullElse(type, UNKNOWN);
    }
}
