/**
 * The ledger of outcomes, behind one door: {@link io.hearback.intake.outcome.Intake}. What is accepted, and what the
 * others may hear of it, is saved together or not at all.
 */
package io.hearback.intake.outcome;
