package io.quintet.filevault.domain;

/**
 * Bytes, told apart by what they are: the same bytes are the same content.
 *
 * @param sha256 hexadecimal, lower case
 * @param size in bytes
 */
public record Content(String sha256, long size) {}
