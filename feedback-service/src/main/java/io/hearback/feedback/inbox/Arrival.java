package io.hearback.feedback.inbox;

import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;

import java.util.UUID;

/** One record as it came from Kafka: an event, or poison. */
sealed interface Arrival {

    Place place();

    /** Where the record lies. */
    record Place(String topic, int partition, long offset) {}

    record Outcome(Place place, UUID eventId, OutcomeRecorded event) implements Arrival {}

    record StageEvent(Place place, UUID eventId, StageRecorded event) implements Arrival {}

    record Erasure(Place place, UUID eventId, ErasureOrdered event) implements Arrival {}

    record Tenant(Place place, UUID eventId, TenantChanged event) implements Arrival {}

    record Notice(Place place, UUID eventId, NoticeChanged event) implements Arrival {}

    /**
     * A record that can never be taken in.
     *
     * @param eventId null if not even that can be read
     * @param reason a code, as the record itself may hold anything
     */
    record Poison(Place place, UUID eventId, String reason) implements Arrival {}

    /** @return the same record, given up */
    default Poison poisoned(String reason) {
        return new Poison(place(), eventId(), reason);
    }

    UUID eventId();
}
