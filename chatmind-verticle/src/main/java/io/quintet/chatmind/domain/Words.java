package io.quintet.chatmind.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a text into the pieces it is streamed in; joined they are the text again. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*|\\s+");

    private Words() {}

    public static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
