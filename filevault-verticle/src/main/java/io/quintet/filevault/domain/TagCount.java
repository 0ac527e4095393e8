package io.quintet.filevault.domain;

/** A tag and how many documents have it. */
public record TagCount(String tag, long count) {}
