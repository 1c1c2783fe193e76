package io.hearback.message.proof;

import io.hearback.message.notice.History;

import java.time.Instant;

/**
 * A notice's history, held against the notice.
 *
 * @param bytesReproducible whether what is kept of the notice still gives the bytes that were handed over; false if its text
 *     is erased, or our address, our links' key or our format has changed since; null if nothing was handed over
 * @param at when it was drawn up
 */
public record Proof(History history, Boolean bytesReproducible, Instant at) {}
