package io.hearback.intake.vault;

import io.hearback.contract.ReasonCode;

import java.util.List;

/**
 * Whom a notice is for, what about, from whom and why: all that writing it needs beside ids and codes.
 *
 * @param reason null for the candidate's own decisions
 */
public record Recipient(Candidate candidate, Job job, Recruiter recruiter, Reason reason) {

    /**
     * @param language BCP 47, primary subtag
     * @param timeZone IANA name, or null
     */
    public record Candidate(String name, String email, String language, String timeZone) {}

    public record Job(String title) {}

    /** @param title may be null */
    public record Recruiter(String name, String title, String email) {}

    /** Noun phrases in the candidate's language; null where the code has no such detail. */
    public record Reason(
            ReasonCode code,
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
}
