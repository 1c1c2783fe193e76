package io.hearback.outbox;

import io.hearback.contract.Envelope;

/**
 * One event on its way.
 *
 * @param key of the record on Kafka; events with one key are published in the order in which they were appended,
 *     provided that those who append hold a lock for that key until they commit
 * @param data the event's JSON
 */
public record OutboxEntry(String tenantId, String topic, String key, Envelope envelope, String data) {

    OutboxEntry within(String traceparent) {
        var placed = envelope.within(traceparent);
        return placed == envelope ? this : new OutboxEntry(tenantId, topic, key, placed, data);
    }
}
