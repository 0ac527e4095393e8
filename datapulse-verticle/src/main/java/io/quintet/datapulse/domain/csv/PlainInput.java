package io.quintet.datapulse.domain.csv;

import com.univocity.parsers.common.input.CharInputReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Answers what univocity's parser asks of its input only for features that are off: comments, trimming, skipping. */
interface PlainInput extends CharInputReader {
    @Override
    default void start(Reader reader) {}

    @Override
    default void stop() {}

    @Override
    default void enableNormalizeLineEndings(boolean escaping) {}

    @Override
    default void skipLines(long count) {}

    @Override
    default char skipWhitespace(char current, char stop1, char stop2) {
        return current;
    }

    @Override
    default String readComment() {
        return "";
    }

    @Override
    default boolean skipString(char first, char stop) {
        return false;
    }

    @Override
    default boolean skipQuotedString(char quote, char escape, char stop1, char stop2) {
        return false;
    }

    /** Never anything: no cell is collected by the parser itself. */
    @Override
    default int currentParsedContentLength() {
        return 0;
    }

    @Override
    default @Nullable String currentParsedContent() {
        return null;
    }

    @Override
    default int lastIndexOf(char unit) {
        return -1;
    }
}
