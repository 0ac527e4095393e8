package io.quintet.filevault.domain;

/** Says that a change was made for a version of a document that is not the present one. */
public final class StaleDocument extends RuntimeException {
    private final transient Holding present;

    public StaleDocument(Holding present) {
        this.present = present;
    }

    public Holding present() {
        return present;
    }

    /** A sentence for the author of the change. */
    public String detail() {
        var document = present.document();
        return "\"%s\" has changed meanwhile; it is now version %d.".formatted(document.name(), document.version());
    }

    @Override
    public String getMessage() {
        return detail();
    }
}
