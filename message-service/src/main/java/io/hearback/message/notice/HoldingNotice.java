package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A notice that there is no decision yet, and what became of it.
 *
 * @param writtenAt from when the answer that it promises counts
 * @param since when it came into its state
 * @param sendAt when it leaves, or left, at the soonest
 */
public record HoldingNotice(UUID id, NoticeState state, Instant writtenAt, Instant since, Instant sendAt) {

    public HoldingNotice {
        requireNonNull(id, "id is null");
        requireNonNull(state, "state is null");
        requireNonNull(writtenAt, "writtenAt is null");
        requireNonNull(since, "since is null");
        requireNonNull(sendAt, "sendAt is null");
    }

    /** Its reader knows: what left and came back is FAILED, and informs nobody. */
    public boolean isTold() {
        return state == NoticeState.SENT;
    }

    /** It may still be told, or may have been: nobody writes another beside it. */
    public boolean isOpen() {
        return switch (state) {
            case HELD, SCHEDULED, CLAIMED, HANDING_OVER, UNKNOWN -> true;
            case SENT, FAILED, RECALLED, SUPERSEDED, ERASED -> false;
        };
    }

    /** It waits for a person, so that looking at it often is of no use. */
    public boolean waitsForPerson() {
        return state == NoticeState.HELD || state == NoticeState.UNKNOWN;
    }
}
