package io.hearback.message.notice;

import io.hearback.message.schedule.Departure;

import static java.util.Objects.requireNonNull;

/**
 * What a hand-over came to.
 *
 * @param move ACCEPT, DEFER, REFUSE or LOSE
 * @param reply the mail server's words, or null if there were none
 * @param again when to try again; for DEFER only
 */
public record Verdict(Move move, String cause, String reply, Departure again) {

    public Verdict {
        requireNonNull(move, "move is null");
        requireNonNull(cause, "cause is null");
        if ((move == Move.DEFER) != (again != null)) {
            throw new IllegalArgumentException("a deferred notice, and no other, has a time to try again");
        }
    }

    /** @return as it is, but tried again then */
    public Verdict again(Departure other) {
        return new Verdict(move, cause, reply, other);
    }
}
