package io.quintet.datapulse.domain.explore;

/** Rows that were found, with what was asked. */
public record Found(Schema schema, RowsQuestion question, Matches matches) {
    /** The offset of what follows. */
    public long end() {
        return question.offset() + matches.rows().size();
    }

    public boolean isLast() {
        return matches.rows().isEmpty() || end() >= matches.total();
    }
}
