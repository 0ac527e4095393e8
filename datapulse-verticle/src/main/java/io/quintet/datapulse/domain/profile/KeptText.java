package io.quintet.datapulse.domain.profile;

import java.util.Arrays;

/** The beginning of a text, kept in place: another one can be kept without making a String. */
final class KeptText implements CharSequence {
    private char[] units = new char[16];
    private int length = -1;

    boolean isThere() {
        return length >= 0;
    }

    void keep(CharSequence text) {
        length = Math.min(text.length(), ValueTable.LONGEST);
        if (length > units.length) {
            units = Arrays.copyOf(units, Math.max(length, 2 * units.length));
        }
        for (int i = 0; i < length; i++) {
            units[i] = text.charAt(i);
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return units[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(units, start, end - start);
    }

    @Override
    public String toString() {
        return new String(units, 0, Math.max(length, 0));
    }
}
