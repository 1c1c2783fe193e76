package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.time.Instant;
import java.util.UUID;

/**
 * One notice in the list.
 *
 * @param reason null for acknowledgements
 */
public record NoticeLine(
        UUID id,
        NoticeState state,
        NoticeKind kind,
        Stage stage,
        ReasonCode reason,
        String language,
        String candidateName,
        String jobTitle,
        Instant sendAt,
        Instant stateAt) {

    /** Whether its time is still to come; otherwise it came into its state at {@link #time}. */
    public boolean isDue() {
        return state == NoticeState.SCHEDULED || state == NoticeState.CLAIMED;
    }

    public Instant time() {
        return isDue() ? sendAt : stateAt;
    }
}
