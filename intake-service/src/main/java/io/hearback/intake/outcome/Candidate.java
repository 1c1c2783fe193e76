package io.hearback.intake.outcome;

import java.util.UUID;

/**
 * A person who applied, by ids alone.
 *
 * @param reference the platform's own id
 * @param onRecord false if a report in hand is the first to speak of them
 */
public record Candidate(UUID id, String reference, boolean onRecord) {}
