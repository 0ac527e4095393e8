package io.quintet.datapulse.domain;

/**
 * A document of FileVault, ready to be read.
 *
 * @param address where its bytes are, for a short while
 * @param sha256 of them in hexadecimal
 */
public record Document(String address, DatasetName name, String sha256, long size) {}
