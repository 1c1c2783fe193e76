package io.hearback.intake.console;

import java.util.stream.Stream;

/** What became of something a person asked for; told on the page that follows. */
public enum Done {
    MAPPED,
    UNMAPPED,
    REVOKED,
    SAVED,
    CONNECTION_SAVED,
    CONNECTION_FORGOTTEN,
    SECRET_ADDED,
    SECRET_ENDED,
    TRIED_AGAIN;

    /** @return null for anything else, such as what somebody typed into an address */
    static Done of(String asked) {
        return Stream.of(values())
                .filter(done -> done.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
