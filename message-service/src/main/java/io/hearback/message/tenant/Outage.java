package io.hearback.message.tenant;

import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.outbox.DatabaseOutage;

import java.util.stream.Stream;

/** Tells a fault of the surroundings, which passes, from a fault of what we bring, which stays. */
public final class Outage {

    private Outage() {}

    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                        .anyMatch(IntakeUnavailableException.class::isInstance)
                || DatabaseOutage.isBehind(thrown);
    }

    /** As {@link DatabaseOutage#code}. */
    public static String code(Throwable thrown) {
        return DatabaseOutage.code(thrown);
    }
}
