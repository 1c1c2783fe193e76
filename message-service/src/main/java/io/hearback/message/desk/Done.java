package io.hearback.message.desk;

import io.hearback.contract.NoticeState;

import java.util.stream.Stream;

/** What became of something a recruiter asked for; told on the page that follows. */
public enum Done {
    APPROVED,
    RECALLED,
    UNDONE,
    CALLED,
    ARRIVED,
    SENT_AGAIN,
    /** Its reason was completed, and it is scheduled. */
    SCHEDULED,
    /** Its reason was saved, and it still waits. */
    STILL_HELD(false),
    TOO_LATE(false),
    DISRESPECTFUL(false),
    CANNOT_UNDO(false),
    RULES_SAVED,
    SAVED,
    BACK,
    /** A candidate will be told that there is no decision yet. */
    HOLDING_WRITTEN,
    NOT_WRITTEN(false);

    private final boolean good;

    Done() {
        this(true);
    }

    Done(boolean good) {
        this.good = good;
    }

    public boolean isGood() {
        return good;
    }

    /** @param state of a notice whose reason was saved */
    static Done ofCompletion(NoticeState state) {
        return state == NoticeState.HELD ? STILL_HELD : SCHEDULED;
    }

    /** @return null for anything else, such as what somebody typed into an address */
    static Done of(String asked) {
        return Stream.of(values())
                .filter(done -> done.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
