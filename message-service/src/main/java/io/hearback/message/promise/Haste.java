package io.hearback.message.promise;

import java.time.Instant;
import java.util.List;

/** How urgent an answer is. */
public enum Haste {
    /** The time for it has run out. */
    LATE,
    /** It is running out: the recruiter was warned, or is about to be. */
    SOON,
    IN_TIME;

    /** @param deadlines of one application, the most urgent first */
    static Haste of(List<Deadline> deadlines, Instant now) {
        if (deadlines.stream().anyMatch(deadline -> deadline.isLate(now))) {
            return LATE;
        }
        return deadlines.stream().anyMatch(deadline -> deadline.isPressing(now)) ? SOON : IN_TIME;
    }
}
