package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Wait;

import java.time.Instant;
import java.util.UUID;

/**
 * One notice in the list.
 *
 * @param reason null for acknowledgements
 * @param verdict null while it lacks its words
 * @param waitsFor why it leaves, or left, no sooner; null for no reason
 * @param callBy until when it waits for a call; null if none comes first
 * @param calledAt when that call was made, or null
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
        Wait waitsFor,
        Instant stateAt,
        String cause,
        Verdict verdict,
        Instant callBy,
        Instant calledAt) {

    /** Whether its time is still to come; otherwise it came into its state at {@link #time}. */
    public boolean isDue() {
        return state == NoticeState.SCHEDULED || state == NoticeState.CLAIMED;
    }

    /** Why it leaves no sooner; null for no reason, and for what leaves no more. */
    public Wait waits() {
        return state == NoticeState.SCHEDULED ? waitsFor : null;
    }

    public Instant time() {
        return isDue() ? sendAt : stateAt;
    }

    /** Why it waits for a person; null if it does not. */
    public Held held() {
        return state == NoticeState.HELD ? Held.of(cause, verdict) : null;
    }

    /** The detail that it waits for, or null. */
    public ReasonDetail missing() {
        return Held.missing(cause).orElse(null);
    }

    public boolean isToCall() {
        return state == NoticeState.SCHEDULED && callBy != null && calledAt == null;
    }

    /** Whether its verdict is worth a word in a list: all that is well is not. */
    public boolean isToImprove() {
        return verdict != null && verdict != Verdict.RESPECTFUL;
    }
}
