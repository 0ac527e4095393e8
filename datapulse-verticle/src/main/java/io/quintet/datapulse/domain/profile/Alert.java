package io.quintet.datapulse.domain.profile;

/** Something about a column that a person should know, with the reason in a sentence. */
public record Alert(Kind kind, String reason) {

    /** What it is about. */
    public enum Kind {
        MOSTLY_EMPTY,
        CONSTANT,
        UNIQUE,
        HIGH_CARDINALITY,
        IMBALANCED,
        OUTLIERS
    }
}
