package io.quintet.filevault.domain;

/** The version a change was made for, as its author saw it. */
public record ExpectedVersion(String tag) {
    private static final String ANY = "*";

    /** For who changes a document whatever it says. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(ANY);
    }

    /** Fails with {@link StaleDocument} when the document has moved on. */
    public void check(Holding present) {
        if (!tag.equals(ANY) && !tag.equals(Long.toString(present.document().version()))) {
            throw new StaleDocument(present);
        }
    }
}
