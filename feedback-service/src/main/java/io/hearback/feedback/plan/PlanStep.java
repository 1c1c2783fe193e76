package io.hearback.feedback.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something the candidate wants to do.
 *
 * @param due by when, or null
 */
public record PlanStep(UUID id, String words, LocalDate due, boolean done) {}
