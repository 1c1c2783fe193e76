package io.hearback.message.inbox;

import io.hearback.contract.OutcomeRecorded;

import java.util.UUID;

/** What became of reading a record. */
sealed interface Reading {

    Position position();

    record Event(Position position, UUID eventId, String traceparent, OutcomeRecorded outcome) implements Reading {

        Poison poison(String reason) {
            return new Poison(position, eventId, reason);
        }
    }

    /**
     * A record that cannot be taken in, now or later.
     *
     * @param eventId null if it cannot be read
     * @param reason a code; never what the record says
     */
    record Poison(Position position, UUID eventId, String reason) implements Reading {}
}
