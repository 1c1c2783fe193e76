package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.Departure;

import java.time.Instant;

/**
 * Where a notice stands.
 *
 * @param cause a code, or null
 * @param version of the last change that was told
 * @param attempts hand-overs begun
 * @param way the channel it takes
 * @param leaves when it leaves, or would have left, and what it waits for until then
 */
public record Life(
        NoticeState state,
        String cause,
        int version,
        int attempts,
        Departure leaves,
        Instant createdAt,
        Instant stateAt,
        Way way) {

    /** A notice at the beginning. */
    static Life begin(NoticeState state, String cause, Departure leaves, Instant now) {
        return new Life(state, cause, 1, 0, leaves, now, now, Way.MAIL);
    }

    Life as(NoticeState other, String why) {
        return new Life(other, why, version, attempts, leaves, createdAt, stateAt, way);
    }

    /** Still held, as of now; nobody is told of that. */
    Life held(String why, Instant now) {
        return new Life(NoticeState.HELD, why, version, attempts, leaves, createdAt, now, way);
    }

    /** It leaves then, if that is later than it would otherwise. */
    Life noSoonerThan(Departure other) {
        var later = other.at().isAfter(leaves.at()) ? other : leaves;
        return new Life(state, cause, version, attempts, later, createdAt, stateAt, way);
    }

    /** @return hand-overs begun by the channel it takes; none if the next one goes by another */
    public int attemptsBy(Channel channel) {
        return channel == way.channel() ? attempts - way.triedBefore() : 0;
    }

    /** @return not before this */
    public Instant sendAt() {
        return leaves.at();
    }
}
