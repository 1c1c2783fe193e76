package io.hearback.message.bulk;

import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.notice.Fate;
import io.hearback.message.schedule.Departure;

import java.util.UUID;

/**
 * One notice of a decision about many.
 *
 * @param candidateName for the desk, as is subject; never told by the API
 * @param cause a code for why it is in its state, or null
 * @param subject null while it lacks its words
 * @param changed whether it says something else, or waits for something else, than when the decision was drawn up
 * @param fate what the decision did to it; null as long as nothing was
 * @param leaves when it would leave if it were approved now; null for other decisions, and afterwards
 */
public record BulkLine(
        UUID id,
        NoticeState state,
        String cause,
        Stage stage,
        ReasonCode reason,
        String language,
        String candidateName,
        String jobTitle,
        String subject,
        boolean changed,
        Fate fate,
        Departure leaves) {

    BulkLine leaving(Departure when) {
        return new BulkLine(
                id, state, cause, stage, reason, language, candidateName, jobTitle, subject, changed, fate, when);
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "BulkLine " + id;
    }
}
