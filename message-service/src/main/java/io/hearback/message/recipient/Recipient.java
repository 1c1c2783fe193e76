package io.hearback.message.recipient;

import io.hearback.contract.ReasonCode;

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
        Reason reason) {

    public record Candidate(String name, String email, String language, String timeZone) {}

    public record Job(String title) {}

    public record Recruiter(String name, String title, String email) {}

    public record Reason(
            ReasonCode code,
            List<String> skills,
            String experience,
            Integer years,
            String certification,
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
