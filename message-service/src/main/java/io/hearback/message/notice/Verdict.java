package io.hearback.message.notice;

import io.hearback.message.schedule.Departure;

import static java.util.Objects.requireNonNull;

/**
 * What a hand-over came to.
 *
 * @param move ACCEPT, DEFER, REFUSE or LOSE
 * @param reply the mail server's words, or null if there were none
 * @param again when to try again; for DEFER only
 * @param next the channel that takes over; null if none does
 */
public record Verdict(Move move, String cause, String reply, Departure again, Channel next) {

    public Verdict {
        requireNonNull(move, "move is null");
        requireNonNull(cause, "cause is null");
        if ((move == Move.DEFER) != (again != null)) {
            throw new IllegalArgumentException("a deferred notice, and no other, has a time to try again");
        }
    }

    /** By the same channel, if at all. */
    public Verdict(Move move, String cause, String reply, Departure again) {
        this(move, cause, reply, again, null);
    }

    /** @return as it is, but tried again then */
    public Verdict again(Departure other) {
        return new Verdict(move, cause, reply, other, next);
    }
}
