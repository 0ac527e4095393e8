package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A CSV file that was received and profiled; its bytes never change, its profile when it is read in another way.
 *
 * @param took from the first byte to the finished profile
 */
public record Dataset(
        String id,
        DatasetName name,
        Content content,
        Profile profile,
        Duration took,
        Instant createdAt,
        Origin origin) {
    public Dataset {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sent as it is, and read as it looks. */
    public Dataset(String id, DatasetName name, Content content, Profile profile, Duration took, Instant createdAt) {
        this(id, name, content, profile, took, createdAt, Origin.of(content));
    }

    /** The same bytes, looked at in another way. */
    Dataset reread(Reading reading, Profile other, Duration duration) {
        var next = new Origin(origin.sent(), reading, origin.version() + 1);
        return new Dataset(id, name, content, other, duration, createdAt, next);
    }

    /** The same bytes and profile under another id and name. */
    Dataset sharedAs(Announcement announcement, Instant now) {
        var first = new Origin(origin.sent(), origin.reading(), 1);
        return new Dataset(announcement.id(), announcement.name(), content, profile, took, now, first);
    }

    public DatasetSummary summary() {
        return new DatasetSummary(
                id, name, content, profile.rows(), profile.columns().size(), profile.badRowCount(), createdAt);
    }

    /** What is needed to read its rows. */
    public Table table() {
        var names = profile.columns().stream().map(ColumnProfile::name).toList();
        return new Table(id, profile.dialect(), names, profile.rows(), origin.version());
    }
}
