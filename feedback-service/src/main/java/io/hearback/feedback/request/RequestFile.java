package io.hearback.feedback.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one candidate asked, and how far the work on it is. */
public record RequestFile(
        UUID id,
        UUID noticeId,
        UUID outcomeId,
        UUID applicationId,
        RequestKind kind,
        AnswerBy answerBy,

        @Schema(description = "Language of the notice, BCP 47: the candidate reads it.")
        String language,

        List<Topic> topics,

        @Schema(description = "In the candidate's own words; empty if only topics were chosen.")
        String question,

        Instant requestedAt,

        @Schema(description = "Until when the candidate was promised an answer.")
        Instant dueAt,

        RequestState state,

        @Schema(description = "Who has taken it; absent if nobody has.")
        String assignee,

        @Schema(
                description = "State of the notice with the answer: WAITING until message-service has told of it;"
                        + " absent while there is none.")
        String answerNotice) {

    public boolean isOverdue(Instant now) {
        return state.isOpen() && dueAt.isBefore(now);
    }
}
