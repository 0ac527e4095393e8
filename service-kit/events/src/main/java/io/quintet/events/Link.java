package io.quintet.events;

/**
 * An object of the suite that something else points at.
 *
 * @param href its path in the UI: {@code /datapulse?dataset=…}
 */
public record Link(String title, String href) {}
