package io.hearback.message.desk;

import io.hearback.message.bulk.BulkRefusedException;

import java.util.stream.Stream;

/** What became of a decision about many notices; told on the page that follows. */
public enum ManyDone {
    ASKED(true),
    STARTED(true),
    DECLINED(true),
    NOTHING_CHOSEN(false),
    NOT_NOW(false),
    EXPIRED(false),
    EMPTY(false),
    ASKED_BY_NOBODY(false),
    CONFIRMED_BY_NOBODY(false),
    SAME_PERSON(false),
    TOO_MANY(false);

    private final boolean good;

    ManyDone(boolean good) {
        this.good = good;
    }

    public boolean isGood() {
        return good;
    }

    static ManyDone of(BulkRefusedException e) {
        return valueOf(e.why().name());
    }

    /** @return null for anything else, such as what somebody typed into an address */
    static ManyDone of(String asked) {
        return Stream.of(values())
                .filter(done -> done.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
