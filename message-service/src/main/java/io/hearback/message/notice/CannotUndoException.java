package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

/** What was decided about a notice cannot be undone, or no longer; nothing was changed. */
public class CannotUndoException extends RuntimeException {

    public enum Why {
        /** No person recalled or approved it last, or what it waits for now is something else. */
        NOTHING_TO_UNDO,
        /** The time in which it could be undone is over. */
        TOO_LONG_AGO,
        /** A newer outcome of the same application is known: what the notice says is no longer so. */
        OVERTAKEN,
        /** It is on its way or gone, or was tried. */
        LEFT
    }

    private final Why why;
    private final NoticeState state;

    CannotUndoException(Why why, Notice notice) {
        super("nothing can be undone: " + why);
        this.why = why;
        this.state = notice.life().state();
    }

    public Why why() {
        return why;
    }

    public NoticeState state() {
        return state;
    }
}
