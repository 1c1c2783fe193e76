package io.hearback.message.recipient;

import io.hearback.contract.ReasonCode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The people and words behind one outcome, as intake-service keeps them. Never logged, never sent to Kafka. */
public record Recipient(
        UUID outcomeId,
        String tenantId,
        String organisation,
        Candidate candidate,
        Job job,
        Recruiter recruiter,
        Reason reason,
        boolean decisionAutomated,
        String candidateWords) {

    /** @param keepInTouchUntil until when the candidate agreed to be kept in mind; null without consent */
    public record Candidate(String name, String email, String language, String timeZone, LocalDate keepInTouchUntil) {}

    /** @param country ISO 3166-1 alpha-2, or null */
    public record Job(String title, String country) {}

    public record Recruiter(String name, String title, String email) {}

    /**
     * @param code null while the organisation has not mapped its own reason to one
     * @param ats the organisation's own name of the reason, or null
     */
    public record Reason(
            ReasonCode code,
            String ats,
            List<String> skills,
            String experience,
            Integer years,
            String certification,
            String languageLevel,
            String exercise,
            String missingPart,
            String availability,
            String ourWay,
            String yourWish,
            String chosenHad,
            String cause,
            String strength,
            String advice) {}

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Recipient of " + outcomeId;
    }
}
