package io.quintet.datapulse.domain.profile;

import java.util.Arrays;
import java.util.Optional;

/** How dates are written, each alone or with a time after it. */
enum TimeFormat {
    ISO("yyyy-mm-dd", 3),
    YEAR_FIRST("yyyy/mm/dd", 5),
    DOTTED("dd.mm.yyyy", 7),
    DAY_FIRST("dd/mm/yyyy", 9),
    MONTH_FIRST("mm/dd/yyyy", 11);

    /** Any date, with and without a time. */
    static final int ANY = 0b11_1111_1111 << 3;
    /** Those that the same value can be written in. */
    static final int SLASHED =
            DAY_FIRST.bit(false) | DAY_FIRST.bit(true) | MONTH_FIRST.bit(false) | MONTH_FIRST.bit(true);

    private final String pattern;
    private final int firstBit;

    TimeFormat(String pattern, int firstBit) {
        this.pattern = pattern;
        this.firstBit = firstBit;
    }

    /** For a type scanner's set of possible types. */
    int bit(boolean withTime) {
        return 1 << (withTime ? firstBit + 1 : firstBit);
    }

    /** For people. */
    String pattern(boolean withTime) {
        return withTime ? pattern + " hh:mm" : pattern;
    }

    /** The one format that these types leave; none when there are several or no dates among them. */
    static Optional<TimeFormat> only(int types) {
        var found = Arrays.stream(values()).filter(format -> format.isIn(types)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isIn(int types) {
        return (types & (bit(false) | bit(true))) != 0;
    }

    static boolean isWithTime(int types) {
        return Arrays.stream(values()).anyMatch(format -> (types & format.bit(true)) != 0);
    }
}
