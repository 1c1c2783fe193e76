package io.hearback.feedback.candidate;

import io.hearback.feedback.plan.StepDraft;
import io.hearback.feedback.request.Answer;

import java.util.ArrayList;
import java.util.List;

/**
 * What could be a step of a plan.
 *
 * @param words as they would stand in the plan
 * @param language BCP 47; or null
 */
record Idea(String words, String language) {

    /** @return what an answer advises and misses, each sentence by itself, then what message-service suggests */
    static List<Idea> from(Answer answer, Sender sender) {
        var ideas = new ArrayList<Idea>();
        if (answer != null) {
            lines(answer.advice()).forEach(line -> ideas.add(new Idea(line, answer.language())));
            lines(answer.gap()).forEach(line -> ideas.add(new Idea(line, answer.language())));
        }
        if (sender != null) {
            sender.nextSteps().stream()
                    .filter(step -> step.title() != null)
                    .forEach(step -> ideas.add(new Idea(fitting(step.title()), step.language())));
        }
        return ideas.stream().distinct().toList();
    }

    /** A person writes a list or a paragraph: a line of it makes a step, and a step has one line. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\s*[-*•–]\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Idea::fitting)
                .toList();
    }

    private static String fitting(String words) {
        var line = new StepDraft(words, "").words();
        var end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), StepDraft.LONGEST));
        return end == line.length() ? line : line.substring(0, line.offsetByCodePoints(end, -1)) + "…";
    }
}
