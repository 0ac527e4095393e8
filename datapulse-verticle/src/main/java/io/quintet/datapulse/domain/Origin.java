package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;

/**
 * What a dataset's profile comes from.
 *
 * @param sent the bytes as they were sent; other than those of the dataset when they were packed
 * @param reading what a person said of how to read them
 * @param version of the profile: 1, and one more each time the file is read again
 */
public record Origin(Content sent, Reading reading, int version) {
    /** Of a file that was sent as it is, and read as it looks. */
    static Origin of(Content content) {
        return new Origin(content, Reading.DETECTED, 1);
    }
}
