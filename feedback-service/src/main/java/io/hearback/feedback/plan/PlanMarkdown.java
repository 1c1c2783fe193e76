package io.hearback.feedback.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plan as a list of tasks in Markdown (CommonMark, with the check boxes of GitHub's task lists). */
public final class PlanMarkdown {

    /** Whatever could be markup, so that words stay the words that were typed (CommonMark 0.31, 2.4). */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&]");

    private PlanMarkdown() {}

    public static String of(String title, List<PlanStep> steps) {
        return steps.stream().map(PlanMarkdown::line).collect(Collectors.joining("", "# " + inert(title) + "\n\n", ""));
    }

    private static String line(PlanStep step) {
        return "- [%s] %s%s\n"
                .formatted(
                        step.done() ? "x" : " ",
                        inert(step.words()),
                        step.due() == null ? "" : " (" + step.due() + ")");
    }

    private static String inert(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }
}
