package io.quintet.datapulse.domain;

/**
 * A dataset of a document.
 *
 * @param profiled whether it is there; else it is being read
 */
public record Opened(String id, boolean profiled) {}
