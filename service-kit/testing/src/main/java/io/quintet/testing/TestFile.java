package io.quintet.testing;

/** A file to send. */
@SuppressWarnings("ArrayRecordComponent") // only carried from one method to the next, never compared
record TestFile(String name, String mediaType, byte[] content) {}
