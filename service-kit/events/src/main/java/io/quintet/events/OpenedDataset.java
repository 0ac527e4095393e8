package io.quintet.events;

/**
 * A dataset that DataPulse has, or is reading.
 *
 * @param state profiled, or reading: then {@link DatasetChanged} tells of this id when it is profiled or has failed
 * @param link its path in the UI
 */
public record OpenedDataset(String id, String state, String link) {}
