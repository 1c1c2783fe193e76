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
 */
public record RequestDraft(List<String> topics, String question) {

    public static final RequestDraft EMPTY = new RequestDraft(List.of(), "");

    public RequestDraft {
        topics = topics == null ? List.of() : List.copyOf(topics);
        question = FreeText.clean(question);
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed() {
        var flawed = new LinkedHashSet<String>();
        if (chosen().size() < Set.copyOf(topics).size() || topics.isEmpty() && question.isEmpty()) {
            flawed.add("topics");
        }
        if (FreeText.tooLong(question)) {
            flawed.add("question");
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
