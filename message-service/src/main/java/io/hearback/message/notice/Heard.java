package io.hearback.message.notice;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;

import java.util.List;

/**
 * An outcome we heard of, with the notices it calls for.
 *
 * @param drafts the candidate's notice first, then those to the recruiter about it; empty for a reinstatement, which only
 *     takes notices back
 * @param traceparent of the request that caused the outcome, or null
 */
public record Heard(OutcomeRecorded outcome, List<Draft> drafts, String traceparent) {

    public Heard {
        drafts = List.copyOf(drafts);
    }

    boolean isReinstatement() {
        return outcome.kind() == OutcomeKind.REINSTATED;
    }

    Heard with(List<Draft> others) {
        return new Heard(outcome, others, traceparent);
    }
}
