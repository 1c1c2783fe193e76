package io.hearback.feedback.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one candidate asked about one notice. */
public record FeedbackRequest(
        UUID id,
        UUID noticeId,
        UUID outcomeId,
        UUID applicationId,

        @Schema(description = "Language of the notice, BCP 47.")
        String language,

        List<Topic> topics,

        @Schema(description = "In the candidate's own words; empty if only topics were chosen.")
        String question,

        Instant requestedAt,

        @Schema(description = "FEEDBACK, or REVIEW: a person is to look at the decision again.")
        RequestKind kind,

        @Schema(description = "How the candidate would like to be answered.")
        AnswerBy answerBy) {}
