package io.quintet.filevault.domain;

import java.util.List;

/**
 * A document, and who else has its bytes.
 *
 * @param duplicates ids of other documents with the same bytes, oldest first, some twenty at the most
 */
public record Holding(Document document, List<String> duplicates) {
    public static final int MAX_DUPLICATES = 20;

    public Holding {
        duplicates = List.copyOf(duplicates);
    }
}
