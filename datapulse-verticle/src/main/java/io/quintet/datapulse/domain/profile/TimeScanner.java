package io.quintet.datapulse.domain.profile;

/**
 * Reads dates as {@link TimeFormat} lists them, and with {@code T} or a blank before it {@code 14:05}, {@code 14:05:09},
 * {@code 14:05:09.25}, alone or with {@code Z}, {@code +01:00} or {@code +0100}. Only days that exist.
 */
final class TimeScanner {
    private static final int SHORTEST = 8;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private char[] units = new char[0];
    private int position;
    private int to;
    private long millis;
    private long dayMillis;
    private long dayMillisMonthFirst;

    /** Since 1970-01-01T00:00:00Z; a time without an offset counts as UTC. */
    double millis() {
        return dayMillis + millis;
    }

    /** The same where the month may stand before the day, else as {@link #millis}. */
    double millisMonthFirst() {
        return dayMillisMonthFirst + millis;
    }

    /** The formats that it can be in, as types; none when it is no date. */
    int scan(Cell cell) {
        units = cell.units;
        position = cell.from;
        to = cell.to;
        millis = 0;
        if (cell.length() < SHORTEST || cell.length() > 40) {
            return TypeScanner.NONE;
        }
        int dates = digit(position + 1) >= 0 && digit(position + 2) >= 0 ? scanYearFirst() : scanYearLast();
        if (dates == TypeScanner.NONE || position == to) {
            return dates;
        }
        return scanTime() ? dates << 1 : TypeScanner.NONE;
    }

    private int scanYearFirst() {
        int year = number(4);
        char separator = unit();
        int month = number(2);
        boolean same = take(separator);
        int day = number(2);
        if (!same || !isDay(year, month, day)) {
            return TypeScanner.NONE;
        }
        dayMillis = epochDay(year, month, day) * DAY_MILLIS;
        dayMillisMonthFirst = dayMillis;
        return switch (separator) {
            case '-' -> TimeFormat.ISO.bit(false);
            case '/' -> TimeFormat.YEAR_FIRST.bit(false);
            default -> TypeScanner.NONE;
        };
    }

    private int scanYearLast() {
        int first = oneOrTwoDigits();
        char separator = unit();
        int second = oneOrTwoDigits();
        boolean same = take(separator);
        int year = number(4);
        if (!same || year < 0) {
            return TypeScanner.NONE;
        }
        return switch (separator) {
            case '.' -> dotted(year, second, first);
            case '/' -> slashed(year, first, second);
            default -> TypeScanner.NONE;
        };
    }

    private int dotted(int year, int month, int day) {
        if (!isDay(year, month, day)) {
            return TypeScanner.NONE;
        }
        dayMillis = epochDay(year, month, day) * DAY_MILLIS;
        dayMillisMonthFirst = dayMillis;
        return TimeFormat.DOTTED.bit(false);
    }

    private int slashed(int year, int first, int second) {
        boolean dayFirst = isDay(year, second, first);
        boolean monthFirst = isDay(year, first, second);
        long asDayFirst = dayFirst ? epochDay(year, second, first) * DAY_MILLIS : 0;
        long asMonthFirst = monthFirst ? epochDay(year, first, second) * DAY_MILLIS : 0;
        dayMillis = dayFirst ? asDayFirst : asMonthFirst;
        dayMillisMonthFirst = monthFirst ? asMonthFirst : asDayFirst;
        return (dayFirst ? TimeFormat.DAY_FIRST.bit(false) : 0) | (monthFirst ? TimeFormat.MONTH_FIRST.bit(false) : 0);
    }

    private int oneOrTwoDigits() {
        return number(digit(position + 1) >= 0 ? 2 : 1);
    }

    private char unit() {
        return position < to ? units[position++] : 0;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1 && isWithin(month, 1, 12) && isWithin(day, 1, daysOf(year, month));
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private boolean scanTime() {
        if (!take('T') && !take(' ')) {
            return false;
        }
        int hour = number(2);
        boolean colon = take(':');
        int minute = number(2);
        millis += (hour * 60L + minute) * 60_000L;
        return colon && isWithin(hour, 0, 23) && isWithin(minute, 0, 59) && scanSeconds() && scanOffset();
    }

    private boolean scanSeconds() {
        if (!take(':')) {
            return true;
        }
        int second = number(2);
        millis += second * 1000L;
        return isWithin(second, 0, 59) && (!take('.') || scanFraction());
    }

    private boolean scanFraction() {
        int start = position;
        int weight = 100;
        while (digit(position) >= 0) {
            millis += (long) digit(position) * weight;
            weight /= 10;
            position++;
        }
        return position > start && position - start <= 9;
    }

    /** The end of the value: {@code Z}, an offset, or nothing. */
    private boolean scanOffset() {
        if (position == to || take('Z')) {
            return position == to;
        }
        boolean west = take('-');
        return (west || take('+')) && scanOffset(west ? 1 : -1);
    }

    private boolean scanOffset(int sign) {
        int hours = number(2);
        boolean colon = take(':');
        int minutes = position == to && !colon ? 0 : number(2);
        millis += sign * (hours * 60L + minutes) * 60_000L;
        return isWithin(hours, 0, 18) && isWithin(minutes, 0, 59) && position == to;
    }

    private boolean take(char expected) {
        boolean there = position < to && units[position] == expected;
        position += there ? 1 : 0;
        return there;
    }

    /** Exactly so many digits, or -1 in case they are not there. */
    private int number(int length) {
        int value = 0;
        for (int end = position + length; position < end; position++) {
            int digit = digit(position);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private int digit(int at) {
        int digit = at < to ? units[at] - '0' : -1;
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** Days since 1970-01-01 by the rule of the Gregorian calendar, counting years from March. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month <= 2 ? year - 1 : year;
        int marchMonth = (month + 9) % 12;
        int era = marchYear / 400;
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
