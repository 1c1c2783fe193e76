/**
 * Takes events from Kafka in, each once: what it says, the note that it was taken, and what could not be taken are
 * committed together before the offset moves.
 */
package io.hearback.feedback.inbox;
