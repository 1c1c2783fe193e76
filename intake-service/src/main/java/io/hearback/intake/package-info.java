/**
 * Hears from a recruiting platform that an application ended, or lives again, and tells the other services through
 * Kafka. Data flows one way: {@code api} reads, {@code report} checks, {@code outcome} decides and saves, with {@code vault} keeping
 * people and words and {@code outbox} telling what happened; {@code tenant} is the wall that all of them stand behind.
 */
package io.hearback.intake;
