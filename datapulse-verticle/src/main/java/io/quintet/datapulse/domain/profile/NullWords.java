package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.Dialect;

/** The words of a file that a person said count as empty. */
final class NullWords {
    private final String[] words;

    private NullWords(String[] words) {
        this.words = words;
    }

    static NullWords of(Dialect dialect) {
        var encoding = dialect.encoding();
        return new NullWords(
                dialect.layout().nullWords().stream().map(encoding::encode).toArray(String[]::new));
    }

    /** Makes the cell an empty one when it is such a word. */
    void blank(Cell cell) {
        for (var word : words) {
            if (word.contentEquals(cell)) {
                cell.clear();
                return;
            }
        }
    }
}
