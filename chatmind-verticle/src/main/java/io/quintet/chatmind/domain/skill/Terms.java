package io.quintet.chatmind.domain.skill;

/** The words that more than one skill knows. */
final class Terms {
    static final Vocabulary TASK = Vocabulary.of("task", "card", "todo", "to-do", "ticket");
    static final Vocabulary DOCUMENT = Vocabulary.of("file", "document", "doc", "pdf", "image");
    static final Vocabulary DATASET = Vocabulary.of("dataset", "csv", "tsv", "table", "spreadsheet");
    static final Vocabulary CHAT = Vocabulary.of("chat", "session", "conversation");
    static final Vocabulary TAG = Vocabulary.of("tag", "tagged");
    /** The apps by name; their own skill knows its own. */
    static final Vocabulary APPS = Vocabulary.of("taskflow", "filevault", "datapulse", "metricshub", "chatmind");

    static final Vocabulary ABOUT = Vocabulary.list("about regarding concerning mention contain say matching");
    static final Vocabulary NAMED = Vocabulary.list("called named name titled title entitled");
    static final Vocabulary IN = Vocabulary.list("in inside within from");

    /** Words that carry nothing to look for. */
    static final Vocabulary FILLER = Vocabulary.list("""
            a an the this that these those there it its they them any anything all some something every everything each
            other more most i we you me us my our your mine ours of on at to for by with is are was were be been am do
            does did has have had got get can could will would should shall may might what what's whats which who whose
            when where where's how many much number count total please show list tell give display see look find search
            fetch know want need like right now currently moment present just so then also only still already yet exist
            available here okay hey hi hello thanks stored kept lie and or as well""");

    private Terms() {}
}
