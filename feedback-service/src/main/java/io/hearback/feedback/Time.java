package io.hearback.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import java.time.Clock;
import java.time.Duration;

/** The one clock. */
class Time {

    /** Cut to microseconds, as PostgreSQL keeps them: what we answer is what we will read again. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
