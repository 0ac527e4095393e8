package io.quintet.datapulse.domain.profile;

/** Characters per value. */
public record Lengths(int min, int max, double mean) {}
