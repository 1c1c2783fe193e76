package io.hearback.message.answer;

import java.util.UUID;

/**
 * What a recruiter answered to a feedback request, as feedback-service keeps it. Never logged, never sent to Kafka.
 *
 * @param review whether the candidate asked for a review of the decision, and not for more detail
 * @param answerBy how the candidate asked to be answered
 * @param strength empty if nothing is said of it, as for the next two; all three for an apology
 * @param language BCP 47
 * @param signedBy the name under the answer; null for an apology
 */
public record GivenAnswer(
        UUID requestId,
        String tenantId,
        boolean review,
        Way answerBy,
        String strength,
        String gap,
        String advice,
        String language,
        String signedBy) {

    /** How a candidate asked to be answered. */
    public enum Way {
        EMAIL,
        PAGE,
        CALL
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Answer to " + requestId;
    }
}
