package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.report.OutcomeReason;
import io.hearback.intake.report.OutcomeRequest;

import java.time.Instant;

/**
 * What a vendor says of an application that ended, to be filled up with what the connection knows. Each value may be null
 * if the vendor does not say it; the rules for outcomes then tell which one a notice cannot go without.
 *
 * @param stage how far it had come
 */
public record OutcomeForm(
        String applicationReference,
        Stage stage,
        String candidateReference,
        String candidateName,
        String candidateEmail,
        String jobTitle,
        Instant decidedAt) {

    /** Stands for a reason nobody gave. It has no mapping, so a person decides what the candidate reads. */
    private static final String NO_REASON = "no reason given";

    /** @param reason the vendor's name of the reason; null if nobody gave one */
    public News rejected(Connection connection, String reason) {
        return decided(connection, OutcomeKind.REJECTED, named(reason == null ? NO_REASON : reason));
    }

    /** The candidate left: an offer that was there is declined, anything else is a withdrawal. */
    public News leftByCandidate(Connection connection) {
        return decided(connection, stage == Stage.OFFER ? OutcomeKind.OFFER_DECLINED : OutcomeKind.WITHDRAWN, null);
    }

    private News decided(Connection connection, OutcomeKind kind, OutcomeReason reason) {
        var defaults = connection.defaults();
        var signer = connection.signer();
        return new News.Decided(new OutcomeRequest(
                new OutcomeRequest.Application(applicationReference, stage),
                kind,
                decidedAt,
                new OutcomeRequest.Candidate(
                        candidateReference,
                        candidateName,
                        candidateEmail,
                        defaults.language(),
                        defaults.timeZone(),
                        null),
                new OutcomeRequest.Job(jobTitle, defaults.country()),
                new OutcomeRequest.Recruiter(signer.name(), signer.title(), signer.email()),
                reason,
                false,
                null));
    }

    private static OutcomeReason named(String ats) {
        return new OutcomeReason(
                null, ats, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "OutcomeForm[" + applicationReference + "]";
    }
}
