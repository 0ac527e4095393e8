package io.quintet.chatmind.domain.skill;

import java.util.Locale;

/** Brings the forms of an English word together: task, tasks; tag, tags, tagged, tagging. */
final class Stem {
    private static final int SHORTEST = 3;

    private Stem() {}

    static String of(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        var owner = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return withoutFinalE(withoutEnding(singular(owner)));
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST + 1) {
            return cut(word, 3) + "y";
        }
        if (word.matches(".*(ss|x|z|ch|sh)es")) {
            return cut(word, 2);
        }
        var plural = word.endsWith("s") && !word.matches(".*(ss|us|is)") && word.length() > SHORTEST;
        return plural ? cut(word, 1) : word;
    }

    private static String withoutEnding(String word) {
        for (var ending : new String[] {"ing", "ed"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return withoutDoubledEnd(cut(word, ending.length()));
            }
        }
        return word;
    }

    private static String withoutDoubledEnd(String word) {
        var last = word.charAt(word.length() - 1);
        var doubled = last == word.charAt(word.length() - 2) && "bdgklmnprt".indexOf(last) >= 0;
        return doubled ? cut(word, 1) : word;
    }

    private static String withoutFinalE(String word) {
        return word.endsWith("e") && word.length() > SHORTEST ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
