package io.hearback.feedback.candidate;

import io.hearback.feedback.request.Answer;
import io.hearback.feedback.request.AnswerBy;
import io.hearback.feedback.request.FeedbackRequest;
import io.hearback.feedback.request.RequestDraft;
import io.hearback.feedback.request.RequestKind;
import io.hearback.feedback.request.Topic;

import java.util.List;

/**
 * One kind of request on the page: to be made, or made and what became of it.
 *
 * @param draft as typed, before it is made
 * @param received the request made earlier, or null
 * @param progress how far the work on it is; null before it is made
 * @param answer or null
 */
record Asked(RequestKind kind, RequestDraft draft, FeedbackRequest received, Progress progress, Answer answer) {

    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    public List<AnswerBy> ways() {
        return List.of(AnswerBy.values());
    }
}
