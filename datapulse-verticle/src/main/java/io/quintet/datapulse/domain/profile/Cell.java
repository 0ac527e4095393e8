package io.quintet.datapulse.domain.profile;

/** The value that is being looked at: a place in the row's units, without the blanks around it. */
final class Cell implements CharSequence {
    private static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long FACTOR = 0xd6e8feb86659fd93L;

    char[] units = new char[0];
    int from;
    int to;
    private Width width = Width.ONE;

    /** Looks at another value. */
    void set(char[] text, int start, int end, Width width) {
        this.units = text;
        this.width = width;
        int first = start;
        int after = end;
        while (first < after && isBlank(text[first])) {
            first++;
        }
        while (after > first && isBlank(text[after - 1])) {
            after--;
        }
        this.from = first;
        this.to = after;
    }

    /** Looks at nothing. */
    void clear() {
        to = from;
    }

    /** Looks at a text that has no blanks around it. */
    void set(String text) {
        set(text.toCharArray(), 0, text.length(), Width.ONE);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Two values with the same 64 bits and length are taken for the same. */
    long hash() {
        long hash = SEED ^ (to - from);
        int i = from;
        for (; i + 4 <= to; i += 4) {
            long four =
                    units[i] | ((long) units[i + 1] << 16) | ((long) units[i + 2] << 32) | ((long) units[i + 3] << 48);
            hash = mix(hash ^ four);
        }
        for (; i < to; i++) {
            hash = mix(hash ^ units[i]);
        }
        return mix(hash);
    }

    private static long mix(long bits) {
        long product = bits * FACTOR;
        return product ^ (product >>> 32);
    }

    int characters() {
        int length = to - from;
        if (width == Width.ONE) {
            return length;
        }
        int following = 0;
        for (int i = from; i < to; i++) {
            following += isFollowing(units[i]) ? 1 : 0;
        }
        return length - following;
    }

    private boolean isFollowing(char unit) {
        return width == Width.UTF_8 ? (unit & 0xffc0) == 0x80 : Character.isLowSurrogate(unit);
    }

    /** The first units as a String. */
    String beginning(int longest) {
        return new String(units, from, Math.min(to - from, longest));
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return units[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(units, from + start, end - start);
    }

    @Override
    public String toString() {
        return new String(units, from, to - from);
    }

    /** How many units a character takes. */
    enum Width {
        ONE,
        UTF_8,
        UTF_16
    }
}
