package io.hearback.feedback.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that nobody has answered, and that is not given up. Pure.
 *
 * @param dueAt by when its candidate was promised an answer
 * @param reminded the last step that its organisation was reminded at; null for none
 */
record OpenRequest(UUID id, Instant dueAt, Step reminded) {

    /**
     * @param soon what is due before is due soon
     * @return at which step it is to be reminded of now; empty if it was already, or has time
     */
    Optional<Step> stepAt(Instant now, Instant soon) {
        var step = dueAt.isBefore(now) ? Step.OVERDUE : dueAt.isBefore(soon) ? Step.SOON : null;
        return Optional.ofNullable(step).filter(next -> reminded == null || next.compareTo(reminded) > 0);
    }
}
