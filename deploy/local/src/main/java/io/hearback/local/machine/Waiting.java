package io.hearback.local.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that another thread or process does. */
public final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Waiting() {}

    /** @return whether the condition became true in time; false at once when the thread is interrupted */
    public static boolean until(Duration longest, BooleanSupplier condition) {
        return until(longest, LOOK_EVERY, condition);
    }

    /** As {@link #until(Duration, BooleanSupplier)}, for conditions that cost something to look at. */
    public static boolean until(Duration longest, Duration lookEvery, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause(lookEvery);
        }
        return true;
    }

    /** Waits this long, or less when the thread is interrupted. */
    public static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
