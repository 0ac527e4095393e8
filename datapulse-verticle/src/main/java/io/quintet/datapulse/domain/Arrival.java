package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.stream.UploadSink;
import io.vertx.core.Future;
import java.time.Duration;

/** A file on its way in, profiled while it comes; it belongs to no dataset before it is kept, and is gone after a discard. */
public interface Arrival extends UploadSink {
    /** The finished profile; fails when the file is no CSV, as soon as that is known. */
    Future<Profile> profile();

    /** What has arrived; only after the last byte. */
    Content content();

    /** From the first byte to the finished profile; only after that. */
    Duration took();

    /** Brings the file safely to disk as that of a dataset. */
    Future<Void> keepAs(String id);
}
