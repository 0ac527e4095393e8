package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A CSV file that was received and profiled; it never changes.
 *
 * @param took from the first byte to the finished profile
 */
public record Dataset(String id, DatasetName name, Content content, Profile profile, Duration took, Instant createdAt) {
    public Dataset {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public DatasetSummary summary() {
        return new DatasetSummary(
                id, name, content, profile.rows(), profile.columns().size(), profile.badRowCount(), createdAt);
    }

    /** What is needed to read its rows. */
    public Table table() {
        var names = profile.columns().stream().map(ColumnProfile::name).toList();
        return new Table(id, profile.dialect(), names, profile.rows());
    }
}
