package io.hearback.feedback.candidate;

import io.hearback.feedback.link.Link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that can be seen first behind a link.
 *
 * @param sender null if unknown just now
 * @param feedback what was asked about the decision
 * @param review whether a person was asked to look again
 * @param explanation whether the reason has helped
 * @param answer whether the answer has helped; null without an answer
 * @param rooms what else there is
 * @param typed what needs another look
 * @param done what was just done; null for nothing
 */
record View(
        String token,
        Language language,
        Link link,
        Sender sender,
        Asked feedback,
        Asked review,
        Judged explanation,
        Judged answer,
        Rooms rooms,
        Typed typed,
        String done) {

    /**
     * The other pages behind the same link.
     *
     * @param mayRate whether the page may ask for a rating
     * @param stays whether a consent to stay in touch holds
     */
    record Rooms(boolean mayRate, boolean rated, long stepsLeft, boolean stays) {}

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

    /** @return whether a form has been shown again */
    public boolean isFlawed() {
        return !typed.flawed().isEmpty();
    }

    public boolean isFlawed(String form, String field) {
        return typed.form().equals(form) && typed.flawed().contains(field);
    }

    public String date(Instant at) {
        return language.date(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
