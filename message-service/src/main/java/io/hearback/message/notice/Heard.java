package io.hearback.message.notice;

import io.hearback.contract.OutcomeRecorded;

/**
 * An outcome we heard of, with the notice it calls for.
 *
 * @param notice null for a reinstatement, which only takes notices back
 * @param traceparent of the request that caused the outcome, or null
 */
public record Heard(OutcomeRecorded outcome, Notice notice, String traceparent) {}
