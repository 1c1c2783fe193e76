/**
 * Tells Kafka what was committed, at least once and in order for each key: an event is written in the transaction that
 * makes it true, and its row is deleted once the brokers have it. A service that uses this has a table {@code outbox} (see
 * {@link io.hearback.outbox.Outbox}) and a bean that is a {@link io.hearback.outbox.Worker}.
 */
package io.hearback.outbox;
