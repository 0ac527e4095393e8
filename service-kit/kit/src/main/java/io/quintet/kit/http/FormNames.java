package io.quintet.kit.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a form's files as they were sent.
 *
 * <p>Netty's decoder puts a space for each of {@code : , = ;} and drops quotes, so the beginning of the form is read once more.
 */
final class FormNames {
    private static final int MOST = 64 << 10;
    private static final Pattern NAME = Pattern.compile("filename=\"((?:[^\"\\\\\\r\\n]|\\\\.)*)\"");

    private final Buffer beginning = Buffer.buffer();

    void read(Buffer bytes) {
        int room = Math.min(bytes.length(), MOST - beginning.length());
        if (room > 0) {
            beginning.appendBuffer(bytes, 0, room);
        }
    }

    /** The name that the decoder made this of; the same when there was nothing to mend. */
    String asSent(String decoded) {
        Matcher names = NAME.matcher(beginning.toString(StandardCharsets.UTF_8));
        while (names.find()) {
            var sent = names.group(1).replaceAll("\\\\(.)", "$1");
            if (cleaned(names.group(1)).equals(cleaned(decoded))
                    || cleaned(sent).equals(cleaned(decoded))) {
                return sent;
            }
        }
        return decoded;
    }

    private static String cleaned(String name) {
        return name.replaceAll("[:,=;\\t]", " ").replace("\"", "").strip();
    }
}
