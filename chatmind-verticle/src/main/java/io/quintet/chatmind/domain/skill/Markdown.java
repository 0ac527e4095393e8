package io.quintet.chatmind.domain.skill;

/** Puts what other apps said into Markdown so that it can only be read as text. */
final class Markdown {
    private Markdown() {}

    /** On one line, with nothing left that Markdown or HTML would act on. */
    static String text(String raw) {
        return raw.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }

    static String bold(String raw) {
        return "**" + text(raw) + "**";
    }

    static String quoted(String raw) {
        return "“" + text(raw) + "”";
    }

    /** A link into the UI; anything that is no path of the UI stays text. */
    static String link(String title, String path) {
        return isPath(path) ? "[" + text(title) + "](" + path + ")" : text(title);
    }

    static boolean isPath(String path) {
        return path.matches("/(?!/)[\\w./?=&%~:@+,-]*");
    }
}
