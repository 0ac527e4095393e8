package io.quintet.datapulse.domain.csv;

/** Tells whether units, one byte each, are UTF-8 (RFC 3629: no overlong forms, no surrogates). */
final class Utf8 {
    private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    static boolean isValid(char[] units, int from, int to) {
        int i = from;
        while (i < to) {
            int length = units[i] < 0x80 ? 1 : sequence(units, i, to);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** Length of the sequence of several bytes that starts here, 0 when it is none. */
    private static int sequence(char[] units, int at, int to) {
        int length = length(units[at]);
        if (length == 0 || at + length > to) {
            return 0;
        }
        int point = units[at] & (0x7f >> length);
        int others = 0;
        for (int i = at + 1; i < at + length; i++) {
            others |= (units[i] & 0xc0) ^ 0x80;
            point = (point << 6) | (units[i] & 0x3f);
        }
        return others == 0 && isCharacter(point, length) ? length : 0;
    }

    private static boolean isCharacter(int point, int length) {
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        return point >= LEAST[length] && point <= 0x10ffff && !surrogate;
    }

    private static int length(char lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 2;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 3;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    }
}
