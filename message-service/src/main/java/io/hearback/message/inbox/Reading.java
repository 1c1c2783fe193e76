package io.hearback.message.inbox;

import io.hearback.contract.AnswerGiven;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ProcessReported;
import io.hearback.contract.RequestsDue;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;

import java.util.UUID;

/** What became of reading a record. */
sealed interface Reading {

    Position position();

    /** What can be read, and may be taken in. */
    sealed interface Readable extends Reading {

        UUID eventId();

        default Poison poison(String reason) {
            return new Poison(position(), eventId(), reason);
        }
    }

    record Event(Position position, UUID eventId, String traceparent, OutcomeRecorded outcome) implements Readable {}

    record StageEvent(Position position, UUID eventId, StageRecorded event) implements Readable {}

    record AnswerEvent(Position position, UUID eventId, String traceparent, AnswerGiven event) implements Readable {}

    record ReportEvent(Position position, UUID eventId, ProcessReported event) implements Readable {}

    record ReminderEvent(Position position, UUID eventId, RequestsDue event) implements Readable {}

    record ErasureEvent(Position position, UUID eventId, ErasureOrdered event) implements Readable {}

    record TenantEvent(Position position, UUID eventId, TenantChanged event) implements Readable {}

    /**
     * A record that cannot be taken in, now or later.
     *
     * @param eventId null if it cannot be read
     * @param reason a code; never what the record says
     */
    record Poison(Position position, UUID eventId, String reason) implements Reading {}
}
