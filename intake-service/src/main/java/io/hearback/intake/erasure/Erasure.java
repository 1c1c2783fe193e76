package io.hearback.intake.erasure;

import io.hearback.contract.ErasureCause;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the log of erasures: ids, codes and times.
 *
 * @param dueAt later than ordered where the candidate agreed to be kept in mind
 * @param carriedOutAt here; null while it waits
 * @param messageDoneAt null while message-service has not said that nothing is left
 * @param feedbackDoneAt null while feedback-service has not said that nothing is left
 * @param held whether a legal hold stands
 */
public record Erasure(
        UUID id,
        UUID applicationId,
        UUID candidateId,
        ErasureCause cause,
        Instant orderedAt,
        Instant dueAt,
        Instant carriedOutAt,
        Instant messageDoneAt,
        Instant feedbackDoneAt,
        boolean held) {

    /** How far an erasure has come. */
    public enum State {
        /** A legal hold stands; it is carried out when that ends. */
        HELD,
        /** Its time has not come. */
        WAITING,
        /** Done here, and not yet in all services. */
        ERASING,
        /** Nothing is left anywhere. */
        DONE
    }

    public State state() {
        if (carriedOutAt == null) {
            return held ? State.HELD : State.WAITING;
        }
        return messageDoneAt == null || feedbackDoneAt == null ? State.ERASING : State.DONE;
    }
}
