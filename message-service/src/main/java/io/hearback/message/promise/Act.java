package io.hearback.message.promise;

import java.time.Instant;
import java.util.UUID;

/**
 * Something done about a clock.
 *
 * @param due which clock
 * @param notice which says it, or null
 * @param byPerson whether a person did it, and not the platform
 */
public record Act(Why why, Instant due, ActKind kind, Instant at, UUID notice, boolean byPerson) {

    boolean isOf(Deadline deadline, ActKind asked) {
        return !byPerson && kind == asked && why == deadline.why() && due.equals(deadline.due());
    }
}
