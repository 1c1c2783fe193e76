package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.Actor;

import java.time.Instant;

/**
 * A change of a notice's state, or of what keeps it there.
 *
 * @param from null for the first: it was written
 * @param cause a code, or null where the states say it all
 * @param bytesSha256 of the bytes that were handed over; null for what is no hand-over, or gave the mail server none
 */
public record Transition(Instant at, NoticeState from, NoticeState to, String cause, String bytesSha256, Actor by) {

    static Transition handOverBegun(Instant at, String bytesSha256) {
        return new Transition(at, NoticeState.CLAIMED, NoticeState.HANDING_OVER, null, bytesSha256, Actor.PLATFORM);
    }

    /** @return null for the first */
    public Move move() {
        return from == null ? null : Move.between(from, to);
    }
}
