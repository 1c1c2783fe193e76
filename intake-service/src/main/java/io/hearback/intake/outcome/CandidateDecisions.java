package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Applicants;
import io.hearback.intake.vault.Recipient;
import io.hearback.intake.vault.ResolvedApplicant;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What candidates decide on feedback-service's pages, entered by the one door as what platforms report. Whom it is about and
 * who hears of it is on record already.
 */
@ApplicationScoped
public class CandidateDecisions {

    private final Intake intake;
    private final Standings standings;
    private final Applicants applicants;
    private final TenantWall wall;

    CandidateDecisions(Intake intake, Standings standings, Applicants applicants, TenantWall wall) {
        this.intake = intake;
        this.standings = standings;
        this.applicants = applicants;
        this.wall = wall;
    }

    /** @return empty if the tenant has no such application */
    public Optional<Standing> standing(TenantId tenant, UUID applicationId) {
        return wall.inside(tenant, handle -> standings.of(handle, tenant, applicationId));
    }

    /** @param reference the platform's own id of the application */
    public Optional<Standing> standing(TenantId tenant, String reference) {
        return wall.inside(tenant, handle -> standings.of(handle, tenant, reference));
    }

    /** @return whether somebody could be written to about the application */
    public boolean hasPeople(TenantId tenant, UUID applicationId) {
        return people(tenant, applicationId).isPresent();
    }

    /**
     * When this returns, the outcome is on record as if a platform had reported it; when it throws, nothing is. Safe to repeat,
     * by its key; and so is a decision of a candidate who has decided already: it leads to the receipt of the first.
     *
     * @param traceparent W3C trace context of the request, or null
     * @throws NotAcceptedException {@link Why#UNKNOWN_APPLICATION} if there is no such application, or nobody to write to is
     *     known; {@link Why#ENDED} if it came to its end otherwise
     */
    public Answer.Receipt accept(TenantId tenant, CandidateDecision decision, String traceparent) {
        var standing = standing(tenant, decision.applicationId())
                .orElseThrow(() -> new NotAcceptedException(Why.UNKNOWN_APPLICATION));
        var people = people(tenant, decision.applicationId())
                .orElseThrow(() -> new NotAcceptedException(Why.UNKNOWN_APPLICATION));
        if (standing.hired()) {
            throw new NotAcceptedException(Why.ENDED);
        }
        var told = new Told(reported(decision, standing, people), decision.key(), traceparent);
        var answer = intake.acceptAll(tenant, List.of(told), (handle, answers) -> remember(handle, tenant, answers));
        return switch (answer.getFirst()) {
            case Answer.Receipt receipt -> receipt;
            case Answer.Refused(var why) -> throw new NotAcceptedException(why);
            case Answer.Failed(var cause) -> throw cause;
        };
    }

    /** Part of the commit that enters the outcome, while its application is locked. What ended meanwhile is not ended again. */
    private void remember(Handle handle, TenantId tenant, List<Answer> answers) {
        if (!(answers.getFirst() instanceof Answer.Receipt(var outcome, var replayed)) || replayed) {
            return;
        }
        var before = standings.kindBefore(handle, outcome);
        if (before != null && before != OutcomeKind.REINSTATED) {
            throw new NotAcceptedException(Why.ENDED);
        }
        handle.execute(
                "insert into candidate_decision (outcome_id, tenant_id, application_id) values (?, ?, ?)",
                outcome.id(),
                tenant.value(),
                outcome.applicationId());
    }

    private static ReportedOutcome reported(CandidateDecision decision, Standing standing, ResolvedApplicant people) {
        var candidate = people.candidate();
        return new ReportedOutcome(
                standing.reference(),
                decision.kind() == OutcomeKind.OFFER_DECLINED ? Stage.OFFER : standing.stage(),
                decision.kind(),
                decision.decidedAt(),
                standing.candidateReference(),
                new Recipient(
                        new Recipient.Candidate(
                                candidate.name(),
                                candidate.email(),
                                candidate.language(),
                                candidate.timeZone(),
                                decision.keepInTouchUntil()),
                        people.job(),
                        people.recruiter(),
                        null,
                        false,
                        decision.words()),
                decision.fingerprint());
    }

    private Optional<ResolvedApplicant> people(TenantId tenant, UUID applicationId) {
        return applicants.resolve(List.of(applicationId)).stream()
                .filter(found -> found.tenantId().equals(tenant.value()))
                .findFirst();
    }
}
