package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A candidate's feedback request was answered, or will not be. Once for each request. The words are feedback-service's: whoever
 * has to write them asks for them by the request's id.
 *
 * @param requestId of the request, and so of its one answer
 * @param outcomeId the outcome that the candidate asked about
 * @param noticeId the notice whose link the candidate asked with
 * @param language of the answer, BCP 47
 * @param at when it was given
 */
public record AnswerGiven(
        UUID requestId,
        String tenantId,
        UUID applicationId,
        UUID outcomeId,
        UUID noticeId,
        AnswerKind kind,
        String language,
        Instant at) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.answer-given.v1";

    public AnswerGiven {
        requireNonNull(requestId, "requestId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(outcomeId, "outcomeId is null");
        requireNonNull(noticeId, "noticeId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(language, "language is null");
        requireNonNull(at, "at is null");
    }
}
