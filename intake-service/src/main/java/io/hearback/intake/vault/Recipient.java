package io.hearback.intake.vault;

import io.hearback.contract.ReasonCode;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom a notice is for, what about, from whom and why: all that writing it needs beside ids and codes.
 *
 * @param reason null for the candidate's own decisions
 * @param decisionAutomated whether no person took the decision
 * @param candidateWords what the candidate wrote when declining or withdrawing, lines separated by LF; or null
 */
public record Recipient(
        Candidate candidate,
        Job job,
        Recruiter recruiter,
        Reason reason,
        boolean decisionAutomated,
        String candidateWords) {

    /**
     * @param language BCP 47 tag in its normal form
     * @param timeZone IANA name, or null
     * @param keepInTouchUntil until when the candidate agreed to be kept in mind; null without consent
     */
    public record Candidate(String name, String email, String language, String timeZone, LocalDate keepInTouchUntil) {}

    /** @param country ISO 3166-1 alpha-2, or null */
    public record Job(String title, String country) {}

    /** @param title may be null */
    public record Recruiter(String name, String title, String email) {}

    /** The same people, with the reason's code. */
    public Recipient because(ReasonCode code) {
        return new Recipient(candidate, job, recruiter, reason.as(code), decisionAutomated, candidateWords);
    }

    /**
     * Details are noun phrases in the candidate's language; null where they were not told.
     *
     * @param code null while the organisation has not mapped its own name of the reason
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
            String advice) {

        Reason as(ReasonCode code) {
            return new Reason(
                    code,
                    ats,
                    skills,
                    experience,
                    years,
                    certification,
                    languageLevel,
                    exercise,
                    missingPart,
                    availability,
                    ourWay,
                    yourWish,
                    chosenHad,
                    cause,
                    strength,
                    advice);
        }
    }
}
