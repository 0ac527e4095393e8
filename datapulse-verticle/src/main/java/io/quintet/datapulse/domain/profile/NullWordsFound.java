package io.quintet.datapulse.domain.profile;

import java.util.List;

/**
 * Words for no value that alone keep a column from being of another type than text.
 *
 * @param words as they are written, with how often, the most frequent first
 * @param type of all other values
 * @param reason a sentence for people
 */
public record NullWordsFound(List<TopValue> words, ColumnType type, String reason) {
    public NullWordsFound {
        words = List.copyOf(words);
    }
}
