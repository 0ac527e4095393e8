package io.quintet.filevault.domain;

import java.util.Locale;

/** Sizes in words that people read. */
public final class Sizes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};
    private static final double STEP = 1000;

    private Sizes() {}

    /** Such as {@code 1.2 MB}; a MB is a million bytes. */
    public static String words(long bytes) {
        if (bytes < STEP) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        var amount = bytes / STEP;
        var unit = 0;
        while (amount >= STEP - 0.05 && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f", amount).replace(".0", "") + " " + UNITS[unit];
    }
}
