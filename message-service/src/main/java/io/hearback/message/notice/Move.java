package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import static io.hearback.contract.NoticeState.CLAIMED;
import static io.hearback.contract.NoticeState.HANDING_OVER;
import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.UNKNOWN;

/**
 * Every way a notice changes its state; there is no other. A move is one conditional UPDATE, so of two moves that compete
 * for a notice exactly one finds it in the state it needs.
 */
public enum Move {
    /** A person has looked at it, or what it waited for is over. */
    APPROVE(SCHEDULED, true, HELD),
    /** A worker takes it for a short lease. */
    CLAIM(CLAIMED, false, SCHEDULED),
    /** The worker gives it back, or its lease has ended: nothing was sent. */
    RELEASE(SCHEDULED, false, CLAIMED),
    /** The worker finds that it may not leave at this hour: it waits for the next opening. Nothing was tried. */
    PUT_OFF(SCHEDULED, false, CLAIMED),
    /** Committed before the first byte; from here on it is too late to recall. */
    BEGIN_HAND_OVER(HANDING_OVER, false, CLAIMED),
    /** The mail server took responsibility, be it after we had stopped waiting. */
    ACCEPT(NoticeState.SENT, true, HANDING_OVER, UNKNOWN),
    /**
     * The mail server did not take it, provably, and may do so later; or another channel comes next; or it may be handed over
     * again, as whoever gets it drops copies.
     */
    DEFER(SCHEDULED, true, HANDING_OVER, UNKNOWN),
    /** The mail server refuses it for good. */
    REFUSE(NoticeState.FAILED, true, HANDING_OVER),
    /** It came back, or whoever had taken it will not carry it: its recipient does not know. */
    BOUNCE(NoticeState.FAILED, true, HANDING_OVER, UNKNOWN, NoticeState.SENT),
    /** Nobody can tell whether the mail server took it. */
    LOSE(UNKNOWN, true, HANDING_OVER),
    /** A person, or an un-rejection, takes it back. */
    RECALL(NoticeState.RECALLED, true, SCHEDULED, CLAIMED, HELD),
    /**
     * The person it goes to has an offer, or a new job, from the same organisation; or cannot be reached by mail; or a
     * person takes back an approval.
     */
    HOLD(HELD, true, SCHEDULED, CLAIMED, NoticeState.SUPERSEDED),
    /** A later outcome of the same application made it obsolete, or another notice to the same person carries it. */
    SUPERSEDE(NoticeState.SUPERSEDED, true, SCHEDULED, CLAIMED, HELD),
    /** What carried it never leaves: it speaks for itself again, and every other move is open to it. */
    REVIVE(SCHEDULED, true, NoticeState.SUPERSEDED),
    /** A person thinks better of having taken it back: it leaves after all. */
    PUT_BACK(SCHEDULED, true, NoticeState.RECALLED),
    /** As {@link #PUT_BACK}, of one that waited for a person. */
    HOLD_AGAIN(HELD, true, NoticeState.RECALLED),
    /**
     * Its text and addresses are erased, also of one that somebody could still bring back. Readers hear of an erasure as such,
     * not as a change of a notice.
     */
    ERASE(NoticeState.ERASED, false, SCHEDULED, CLAIMED, HELD, UNKNOWN, NoticeState.RECALLED, NoticeState.SUPERSEDED);

    private final NoticeState to;
    private final boolean told;
    private final Set<NoticeState> from;

    Move(NoticeState to, boolean told, NoticeState first, NoticeState... others) {
        this.to = to;
        this.told = told;
        this.from = EnumSet.of(first, others);
    }

    /**
     * @return the move that a kept change is the result of: a worker's own comings and goings are not kept. A bounce that
     *     overtakes the end of its hand-over reads as a refusal, and its cause tells.
     */
    static Move between(NoticeState from, NoticeState to) {
        var leading = Stream.of(values()).filter(move -> move.to == to).toList();
        return leading.stream()
                .filter(move -> move.from.contains(from))
                .findFirst()
                // What is carried by another moves with it, and what stays held may do so for another cause.
                .orElseGet(leading::getFirst);
    }

    /** @return whether it begins a notice's way anew: its date may be another, and it gathers with others from now on */
    boolean schedules() {
        return this == APPROVE || this == PUT_BACK;
    }

    public NoticeState to() {
        return to;
    }

    public Set<NoticeState> from() {
        return from;
    }

    /** @return whether others hear of it: a worker's own comings and goings are not told */
    public boolean told() {
        return told;
    }
}
