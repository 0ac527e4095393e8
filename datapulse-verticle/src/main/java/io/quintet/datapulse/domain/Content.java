package io.quintet.datapulse.domain;

/** The bytes of a file: their SHA-256 in hexadecimal, and how many there are. */
public record Content(String sha256, long size) {}
