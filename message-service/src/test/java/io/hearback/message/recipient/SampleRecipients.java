package io.hearback.message.recipient;

import io.hearback.contract.ReasonCode;

import java.util.List;
import java.util.UUID;

/** The people and words behind an outcome, as intake-service might keep them. */
public final class SampleRecipients {

    private SampleRecipients() {}

    public static Recipient of(UUID outcome, String tenant) {
        return of(outcome, tenant, "Camille Martin", "camille@example.org");
    }

    public static Recipient of(UUID outcome, String tenant, String name, String email) {
        return new Recipient(
                outcome,
                tenant,
                "Acme",
                new Recipient.Candidate(name, email, "fr", "Europe/Paris", null),
                new Recipient.Job("Data engineer", null),
                new Recipient.Recruiter("Léa Bernard", "Talent partner", "lea.bernard@acme.example"),
                skills(List.of("Kubernetes en production"), "la clarté de vos explications"),
                false,
                null);
    }

    public static Recipient because(Recipient known, Recipient.Reason reason) {
        return with(known, known.job(), known.candidate(), reason, known.candidateWords());
    }

    public static Recipient saying(Recipient known, String words) {
        return with(known, known.job(), known.candidate(), null, words);
    }

    public static Recipient workingIn(Recipient known, String country) {
        return with(
                known,
                new Recipient.Job(known.job().title(), country),
                known.candidate(),
                known.reason(),
                known.candidateWords());
    }

    public static Recipient asking(Recipient known, String jobTitle) {
        return with(
                known,
                new Recipient.Job(jobTitle, known.job().country()),
                known.candidate(),
                known.reason(),
                known.candidateWords());
    }

    public static Recipient inEnglish(Recipient known) {
        var candidate = known.candidate();
        return with(
                known,
                known.job(),
                new Recipient.Candidate(candidate.name(), candidate.email(), "en", "America/New_York", null),
                known.reason(),
                known.candidateWords());
    }

    private static Recipient with(
            Recipient known, Recipient.Job job, Recipient.Candidate candidate, Recipient.Reason reason, String words) {
        return new Recipient(
                known.outcomeId(),
                known.tenantId(),
                known.organisation(),
                candidate,
                job,
                known.recruiter(),
                reason,
                known.decisionAutomated(),
                words);
    }

    public static Recipient.Reason skills(List<String> skills, String strength) {
        return reason(ReasonCode.SKILLS_GAP, null, skills, strength);
    }

    /** In the organisation's own word, which stands for none of our codes. */
    public static Recipient.Reason unmapped(String ats) {
        return reason(null, ats, null, null);
    }

    private static Recipient.Reason reason(ReasonCode code, String ats, List<String> skills, String strength) {
        return new Recipient.Reason(
                code, ats, skills, null, null, null, null, null, null, null, null, null, null, null, strength, null);
    }
}
