package io.quintet.datapulse.domain.csv;

/**
 * A part of a file that begins with a row and ends with one.
 *
 * @param length how many of the bytes belong to it
 * @param place where in the file it begins, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed from thread to thread, never compared
public record Piece(byte[] bytes, int length, long place) {

    /** Whether every byte is a character of ASCII. */
    public boolean isAscii() {
        int bits = 0;
        for (int i = 0; i < length; i++) {
            bits |= bytes[i];
        }
        return bits >= 0;
    }
}
