package io.quintet.events;

/**
 * Asks a service for what its log says after a sequence.
 *
 * @param limit how many entries at the most
 */
public record EventsAfter(long sequence, int limit) {}
