package io.quintet.datapulse.domain;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Signal;
import io.quintet.kit.stream.Subscription;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on its way through the profiler, under the id of its dataset: it can be watched until it is over. */
public final class Passage {
    private final Announcement announcement;
    private final Instant since;
    private final boolean received;
    private final Signal more = new Signal();
    private long steps = 1;
    private boolean whole;
    private @Nullable Survey survey;
    private Progress last;
    private @Nullable Dataset dataset;
    private @Nullable Throwable failure;

    /** @param received whether its bytes are coming in; else they are there and read again */
    Passage(Announcement announcement, Instant since, boolean received, Survey survey) {
        this.announcement = announcement;
        this.since = since;
        this.received = received;
        this.survey = survey;
        this.last = survey.progress();
        survey.onProgress(this::advance);
    }

    private void advance() {
        steps++;
        more.fire();
    }

    /** Every byte has been read: what is left cannot be cancelled, and a discard is no failure. */
    void isNowWhole() {
        whole = true;
    }

    boolean isWhole() {
        return whole;
    }

    void succeed(Dataset found) {
        dataset = found;
        end();
    }

    void fail(Throwable cause) {
        failure = cause;
        end();
    }

    /** What was kept for the profile need not be kept for those who still look. */
    private void end() {
        last = progress();
        survey = null;
        advance();
    }

    /** Gives it up; too late once its profile is finished. */
    void cancel() {
        if (survey != null) {
            survey.cancel(Failure.conflict("The reading of " + name() + " was cancelled; nothing of it is kept."));
        }
    }

    public String id() {
        return announcement.id();
    }

    public DatasetName name() {
        return announcement.name();
    }

    Announcement announcement() {
        return announcement;
    }

    public Instant since() {
        return since;
    }

    /** Whether its bytes are coming in; else they are there and read again. */
    public boolean isReceived() {
        return received;
    }

    public Progress progress() {
        return survey == null ? last : survey.progress();
    }

    /** Grows with each progress, from 1. */
    public long steps() {
        return steps;
    }

    public boolean isOver() {
        return dataset != null || failure != null;
    }

    /** What has become of it. */
    public Optional<Dataset> dataset() {
        return Optional.ofNullable(dataset);
    }

    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    public Subscription onMore(Runnable wake) {
        return more.add(wake);
    }
}
