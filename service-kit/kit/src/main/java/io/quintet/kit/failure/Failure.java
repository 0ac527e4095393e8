package io.quintet.kit.failure;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that was expected: a kind, and a sentence that its reader can act on. Anything else is a bug. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, in the terms of the one who asked. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RANGE(416),
        TOO_MANY(429),
        UNAVAILABLE(503),
        FULL(507);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** What it is called on the wire: HTTP's status code, on the event bus too. */
        public int code() {
            return code;
        }

        public static Optional<Kind> of(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    private final Kind kind;
    private final String detail;
    private transient @Nullable String pointer;
    private transient @Nullable Object present;
    private @Nullable Duration retryAfter;

    private Failure(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
        this.detail = detail;
    }

    public static Failure of(Kind kind, String detail) {
        return new Failure(kind, detail);
    }

    public static Failure invalid(String detail) {
        return new Failure(Kind.INVALID, detail);
    }

    /** @param pointer where: {@code /title} in a body, {@code query/limit} for a parameter */
    public static Failure invalid(String pointer, String detail) {
        var failure = invalid(detail);
        failure.pointer = pointer;
        return failure;
    }

    public static Failure forbidden(String detail) {
        return new Failure(Kind.FORBIDDEN, detail);
    }

    public static Failure notFound(String detail) {
        return new Failure(Kind.NOT_FOUND, detail);
    }

    public static Failure conflict(String detail) {
        return new Failure(Kind.CONFLICT, detail);
    }

    /** @param present the state as it is now, encoded as JSON for the reader */
    public static Failure stale(String detail, Object present) {
        var failure = new Failure(Kind.STALE, detail);
        failure.present = present;
        return failure;
    }

    public static Failure tooLarge(String detail) {
        return new Failure(Kind.TOO_LARGE, detail);
    }

    public static Failure unsupported(String detail) {
        return new Failure(Kind.UNSUPPORTED, detail);
    }

    public static Failure range(String detail) {
        return new Failure(Kind.RANGE, detail);
    }

    public static Failure tooMany(String detail, Duration retryAfter) {
        var failure = new Failure(Kind.TOO_MANY, detail);
        failure.retryAfter = retryAfter;
        return failure;
    }

    public static Failure unavailable(String detail) {
        return new Failure(Kind.UNAVAILABLE, detail);
    }

    /** @param retryAfter when it may be there */
    public static Failure unavailable(String detail, Duration retryAfter) {
        var failure = unavailable(detail);
        failure.retryAfter = retryAfter;
        return failure;
    }

    public static Failure full(String detail) {
        return new Failure(Kind.FULL, detail);
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence. */
    public String detail() {
        return detail;
    }

    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }

    public Optional<Object> present() {
        return Optional.ofNullable(present);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public <T> Future<T> future() {
        return Future.failedFuture(this);
    }
}
