package io.hearback.intake.outcome;

/** @param replayed true if the outcome was on record before this request */
public record Receipt(Outcome outcome, boolean replayed) {}
