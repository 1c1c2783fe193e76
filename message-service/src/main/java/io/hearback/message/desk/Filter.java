package io.hearback.message.desk;

import io.hearback.contract.NoticeState;

import java.util.stream.Stream;

/**
 * Which notices a list shows.
 *
 * @param state null for all
 * @param toCall only those that somebody should call about first
 * @param continued whether newer ones stand on a page before
 */
public record Filter(NoticeState state, boolean toCall, boolean continued) {

    /** In the place of a state. */
    public static final String TO_CALL = "TO_CALL";

    /** Anything that is no state, such as the empty value of "all", filters nothing. */
    static Filter of(String asked, boolean continued) {
        if (TO_CALL.equals(asked)) {
            return new Filter(NoticeState.SCHEDULED, true, continued);
        }
        var state = Stream.of(NoticeState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst();
        return new Filter(state.orElse(null), false, continued);
    }

    public NoticeState[] states() {
        return NoticeState.values();
    }

    public boolean isOf(NoticeState other) {
        return !toCall && state == other;
    }

    /** As it is asked for; empty for all. */
    public String value() {
        return toCall ? TO_CALL : state == null ? "" : state.name();
    }
}
