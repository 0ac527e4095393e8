package io.quintet.datapulse.store.columns;

/** Takes away the blanks around a value, which do not count. */
final class Blanks {
    private Blanks() {}

    static String without(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }
}
