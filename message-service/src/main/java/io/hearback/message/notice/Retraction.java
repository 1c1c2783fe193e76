package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import static io.hearback.contract.NoticeState.CLAIMED;
import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.RECALLED;
import static io.hearback.contract.NoticeState.SCHEDULED;

/**
 * What undoing the last thing that a person decided about a notice does to it. Pure. A recall is undone to where the notice
 * was, and an approval to HELD; what the platform stopped (an un-rejection, a newer outcome, an erasure) nobody puts back.
 *
 * @param move PUT_BACK, HOLD_AGAIN, or HOLD for an approval
 * @param cause that it is held for again, or null
 */
record Retraction(Move move, String cause) {

    /**
     * @param transitions of the notice, oldest first
     * @param overtaken whether a newer outcome of its application is known
     * @param within how long after a decision it can be undone
     * @throws CannotUndoException if there is nothing to undo, or no longer
     */
    static Retraction of(Notice notice, List<Transition> transitions, boolean overtaken, Instant now, Duration within) {
        return switch (notice.life().state()) {
            case RECALLED -> ofRecall(notice, transitions, overtaken, now, within);
            case SCHEDULED, CLAIMED -> ofApproval(notice, transitions, now, within);
            default -> throw new CannotUndoException(CannotUndoException.Why.NOTHING_TO_UNDO, notice);
        };
    }

    private static Retraction ofRecall(
            Notice notice, List<Transition> transitions, boolean overtaken, Instant now, Duration within) {
        if (!Cause.RECRUITER.equals(notice.life().cause()) || !notice.isToCandidate()) {
            throw new CannotUndoException(CannotUndoException.Why.NOTHING_TO_UNDO, notice);
        }
        if (overtaken) {
            throw new CannotUndoException(CannotUndoException.Why.OVERTAKEN, notice);
        }
        checkTime(notice, notice.life().stateAt(), now, within);
        var before = last(transitions, change -> change.to() == RECALLED && change.from() != RECALLED)
                .map(Transition::from)
                // Older than what is kept: what lacks its words can only have been held.
                .orElse(notice.complete() ? SCHEDULED : HELD);
        return before == HELD
                ? new Retraction(Move.HOLD_AGAIN, cause(notice, transitions))
                : new Retraction(Move.PUT_BACK, null);
    }

    /** What was tried may be more than a try: only a recall can still stop it, if anything can. */
    private static Retraction ofApproval(Notice notice, List<Transition> transitions, Instant now, Duration within) {
        var approved = last(transitions, change -> change.from() == HELD && change.to() == SCHEDULED)
                .filter(change -> change.by() != null && !Actor.PLATFORM.equals(change.by()))
                .orElseThrow(() -> new CannotUndoException(CannotUndoException.Why.NOTHING_TO_UNDO, notice));
        if (notice.life().attempts() > 0) {
            throw new CannotUndoException(CannotUndoException.Why.LEFT, notice);
        }
        checkTime(notice, approved.at(), now, within);
        return new Retraction(Move.HOLD, cause(notice, transitions));
    }

    private static void checkTime(Notice notice, Instant decided, Instant now, Duration within) {
        if (now.isAfter(decided.plus(within))) {
            throw new CannotUndoException(CannotUndoException.Why.TOO_LONG_AGO, notice);
        }
    }

    /** What it was held for, unless a person has completed just that. */
    private static String cause(Notice notice, List<Transition> transitions) {
        return last(transitions, change -> change.to() == HELD)
                .map(Transition::cause)
                .filter(cause -> !notice.complete() || !isMissing(cause))
                .orElse(Cause.RECRUITER);
    }

    private static boolean isMissing(String cause) {
        return cause.equals(Cause.REASON_UNMAPPED) || cause.endsWith("_MISSING");
    }

    private static Optional<Transition> last(List<Transition> transitions, Predicate<Transition> wanted) {
        return transitions.reversed().stream().filter(wanted).findFirst();
    }

    /** @return whether an undoing of that decision is what the notice's state calls for */
    static boolean undoes(NoticeState state, boolean recall) {
        return recall == (state == RECALLED);
    }
}
