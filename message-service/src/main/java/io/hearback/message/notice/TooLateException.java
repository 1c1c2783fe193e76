package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

/** The notice is no longer, or not, in a state in which a person may do this to it. */
public class TooLateException extends RuntimeException {

    private final NoticeState state;

    TooLateException(NoticeState state) {
        super("the notice is " + state);
        this.state = state;
    }

    public NoticeState state() {
        return state;
    }
}
