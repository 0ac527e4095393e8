package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Duration;

/** A file that is being profiled: how far that is, and what comes of it. */
public interface Survey {
    /** The finished profile; fails when the file is no CSV, as soon as that is known. */
    Future<Profile> profile();

    /** From the first byte to the finished profile; only after that. */
    Duration took();

    Progress progress();

    /** Is called back when there is progress to see, a few times a second at most. */
    void onProgress(Runnable more);

    /** Gives up; the profile fails for this reason, unless it is finished already. */
    void cancel(Failure reason);
}
