package io.quintet.datapulse.domain;

import java.time.Instant;

/**
 * A dataset without its profile.
 *
 * @param rows good ones, without the header
 */
public record DatasetSummary(
        String id, DatasetName name, Content content, long rows, int columns, long badRows, Instant createdAt) {}
