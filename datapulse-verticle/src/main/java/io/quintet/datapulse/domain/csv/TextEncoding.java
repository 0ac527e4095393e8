package io.quintet.datapulse.domain.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How characters are written in a file. The parser works on units: a byte, or for UTF-16 two of them, so that a unit's
 * place times its width is a place in the file; what is shown is decoded from the units.
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 1),
    UTF_16LE(StandardCharsets.UTF_16LE, 2),
    UTF_16BE(StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252(Charset.forName("windows-1252"), 1);

    private final Charset charset;
    private final int width;

    TextEncoding(Charset charset, int width) {
        this.charset = charset;
        this.width = width;
    }

    /** The name people know: {@code UTF-8}. */
    public String title() {
        return charset.name();
    }

    /** Bytes per unit. */
    public int width() {
        return width;
    }

    Charset charset() {
        return charset;
    }

    /** The text that these units stand for. */
    public String decode(String units) {
        return width == 2 ? units : new String(units.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** The units that stand for a text. */
    public String encode(String text) {
        return width == 2 ? text : new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** Turns bytes into units; {@code length} is a multiple of the width. */
    void unitsOf(byte[] bytes, int length, char[] target, int at) {
        switch (this) {
            case UTF_8, WINDOWS_1252 ->
                new String(bytes, 0, length, StandardCharsets.ISO_8859_1).getChars(0, length, target, at);
            case UTF_16LE -> pairs(bytes, length, target, at, 1);
            case UTF_16BE -> pairs(bytes, length, target, at, 0);
        }
    }

    private static void pairs(byte[] bytes, int length, char[] target, int at, int high) {
        for (int i = 0; i < length; i += 2) {
            target[at + i / 2] = (char) (((bytes[i + high] & 0xff) << 8) | (bytes[i + 1 - high] & 0xff));
        }
    }
}
