package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.time.Instant;

/**
 * Where a notice stands.
 *
 * @param cause a code, or null
 * @param version of the last change that was told
 * @param attempts hand-overs begun
 * @param sendAt not before this
 */
public record Life(
        NoticeState state,
        String cause,
        int version,
        int attempts,
        Instant sendAt,
        Instant createdAt,
        Instant stateAt) {

    /** A notice at the beginning. */
    static Life begin(NoticeState state, String cause, Instant sendAt, Instant now) {
        return new Life(state, cause, 1, 0, sendAt, now, now);
    }

    Life as(NoticeState other, String why) {
        return new Life(other, why, version, attempts, sendAt, createdAt, stateAt);
    }

    /** Still held, as of now; nobody is told of that. */
    Life held(String why, Instant now) {
        return new Life(NoticeState.HELD, why, version, attempts, sendAt, createdAt, now);
    }
}
