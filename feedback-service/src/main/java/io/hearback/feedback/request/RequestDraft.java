package io.hearback.feedback.request;

import io.hearback.feedback.link.FreeText;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was typed, right or wrong.
 *
 * @param topics codes as the form sends them
 * @param question as typed; kept as it is to show it again
 * @param answerBy code as the form sends it; without one, by e-mail
 */
public record RequestDraft(RequestKind kind, List<String> topics, String question, String answerBy) {

    public RequestDraft {
        topics = topics == null ? List.of() : List.copyOf(topics);
        question = FreeText.clean(question);
        answerBy = answerBy == null || answerBy.isEmpty() ? AnswerBy.EMAIL.name() : answerBy;
    }

    /** Before anything was typed. */
    public static RequestDraft empty(RequestKind kind) {
        return new RequestDraft(kind, List.of(), "", "");
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed() {
        var flawed = new LinkedHashSet<String>();
        if (chosen().size() < Set.copyOf(topics).size()
                || kind == RequestKind.FEEDBACK && topics.isEmpty() && question.isEmpty()) {
            flawed.add("topics");
        }
        if (FreeText.tooLong(question) || kind == RequestKind.REVIEW && question.isEmpty()) {
            flawed.add("question");
        }
        if (Arrays.stream(AnswerBy.values()).noneMatch(way -> way.name().equals(answerBy))) {
            flawed.add("answerBy");
        }
        return flawed;
    }

    /** @return the topics that exist, in their own order */
    public List<Topic> chosen() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topics.contains(topic.name()))
                .toList();
    }
}
