package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a notice, as of one moment.
 *
 * @param judgement empty if it lacks its words, or is older than verdicts
 * @param reasons that it stated, oldest first
 * @param transitions oldest first; none of the time before they were kept
 * @param bytesSha256 of the bytes that were handed over last, 64 hex digits; null if none were
 * @param smtpReply the mail server's last answer; null before the first
 */
public record History(
        Notice notice,
        Optional<Judgement> judgement,
        List<ReasonVersion> reasons,
        List<Transition> transitions,
        String bytesSha256,
        String smtpReply) {

    /** @return whether it was sent again although nothing proved that it had not arrived the first time */
    public boolean mayHaveArrivedTwice() {
        return transitions.stream()
                .filter(change -> change.from() == NoticeState.UNKNOWN && change.to() == NoticeState.SCHEDULED)
                .anyMatch(change -> Finding.WAITED_LONG_ENOUGH.name().equals(change.cause())
                        || Cause.RECRUITER.equals(change.cause()));
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "History of " + notice;
    }
}
