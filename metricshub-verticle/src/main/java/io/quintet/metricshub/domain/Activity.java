package io.quintet.metricshub.domain;

import io.quintet.events.LogEntry;

/**
 * An entry of a service's event log at its place in the ribbon.
 *
 * @param id its place: the ribbon's own sequence, from 1
 */
public record Activity(long id, LogEntry entry) {}
