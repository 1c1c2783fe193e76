/**
 * Asks applicant tracking systems that send no event for a refusal what changed since the last time. What it finds takes the
 * way of a delivery that came by itself, so it does not matter which of the two told first.
 */
package io.hearback.intake.polling;
