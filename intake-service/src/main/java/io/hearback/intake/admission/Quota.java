package io.hearback.intake.admission;

import java.time.Duration;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation may report, as this copy of the service knows it: others may have used some of it within the last
 * second.
 *
 * @param perMinute outcomes a minute; so many at once as well, after a minute without any
 * @param left outcomes that may be reported now
 * @param full when all of them may be reported again, if none is until then
 */
public record Quota(int perMinute, long left, Duration full) {

    public Quota {
        requireNonNull(full, "full is null");
        if (perMinute < 1 || left < 0) {
            throw new IllegalArgumentException("a quota is positive, and what is left of it not negative");
        }
    }
}
