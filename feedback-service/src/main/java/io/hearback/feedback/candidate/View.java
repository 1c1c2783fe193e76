package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.rating.RatingDraft;
import io.hearback.feedback.request.FeedbackRequest;
import io.hearback.feedback.request.RequestDraft;
import io.hearback.feedback.request.Topic;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that can be seen behind a link.
 *
 * @param sender null if unknown just now
 * @param received the request made earlier, or null
 * @param draft the request as typed
 * @param rated whether a rating is on record
 * @param rating as typed, or else as on record
 * @param flawed the fields that need another look
 * @param done as in {@link Visit}, and true
 */
record View(
        String token,
        Language language,
        Link link,
        Sender sender,
        FeedbackRequest received,
        RequestDraft draft,
        boolean rated,
        RatingDraft rating,
        Set<String> flawed,
        String done) {

    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    public List<String> scores() {
        return IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
    }

    /** One direction, with at least one step. */
    public record Way(Direction direction, List<NextStep> steps) {}

    /** @return none where message-service suggests nothing or does not answer */
    public List<Way> ways() {
        if (sender == null || !link.asksForFeedback()) {
            return List.of();
        }
        return Stream.of(Direction.values())
                .map(direction -> new Way(
                        direction,
                        sender.nextSteps().stream()
                                .filter(step -> step.goes(direction))
                                .toList()))
                .filter(way -> !way.steps().isEmpty())
                .toList();
    }

    public boolean isFlawed(String field) {
        return flawed.contains(field);
    }
}
