package io.quintet.datapulse.domain.explore;

import java.util.ArrayList;
import java.util.List;

/** A list in one text: {@code Berlin,"Frankfurt, Oder",Lyon}; a quote within quotes is written twice. */
final class CommaList {
    private CommaList() {}

    static List<String> split(String text) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' && isQuote(text, i, item, quoted)) {
                quoted = !quoted;
            } else if (unit == '"' && quoted) {
                item.append(unit);
                i++;
            } else if (unit == ',' && !quoted) {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(unit);
            }
        }
        items.add(item.toString());
        return items;
    }

    /** Whether a quote opens or closes an item, rather than being part of it. */
    private static boolean isQuote(String text, int place, StringBuilder item, boolean quoted) {
        boolean opens = !quoted && (item.isEmpty() || item.toString().equals("-"));
        boolean doubled = place + 1 < text.length() && text.charAt(place + 1) == '"';
        return quoted ? !doubled : opens;
    }
}
