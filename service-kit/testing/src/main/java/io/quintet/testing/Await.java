package io.quintet.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits in a test thread, never for ever; on an event loop it refuses. */
public final class Await {
    private static final Duration FUTURE = Duration.ofSeconds(60);
    private static final Duration CONDITION = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Await() {}

    /** The future's value; its failure is thrown as it is. */
    @CanIgnoreReturnValue
    public static <T> T await(Future<T> future) {
        try {
            return future.await(FUTURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException timeout) {
            throw new AssertionError("the future was not done within " + FUTURE.toSeconds() + " s", timeout);
        }
    }

    /** Returns as soon as the condition holds; fails the test when it does not within ten seconds. */
    public static void until(BooleanSupplier condition) {
        until("the condition", condition);
    }

    /** As {@link #until(BooleanSupplier)}; {@code what} completes the sentence "… did not hold within 10 s". */
    public static void until(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + CONDITION.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not hold within " + CONDITION.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
