package io.hearback.feedback.request;

import io.hearback.feedback.link.FreeText;
import io.hearback.feedback.problem.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a recruiter typed as an answer, right or wrong. Line ends are made one character, control characters left out. */
public record AnswerDraft(
        @Schema(
                description =
                        "What was good. Up to 2000 characters, as the next two; at least one of the three is needed.")
        String strength,

        @Schema(description = "What was missing for this position.")
        String gap,

        @Schema(description = "What to do about it.") String advice,

        @Schema(description = "BCP 47, such as fr or pt-BR. Left out: the language of the notice.")
        String language,

        @Schema(description = "The name under the answer, in one line of up to 200 characters.")
        String signedBy) {

    private static final int LONGEST_NAME = 200;
    private static final String LANGUAGE = "[a-z]{2}(-[A-Z]{2})?";

    public AnswerDraft {
        strength = FreeText.clean(strength);
        gap = FreeText.clean(gap);
        advice = FreeText.clean(advice);
        language = language == null || language.isBlank() ? null : language.strip();
        signedBy = FreeText.clean(signedBy).replaceAll("\\s+", " ");
    }

    /** The same, in this language if it names none. */
    AnswerDraft in(String otherwise) {
        return new AnswerDraft(strength, gap, advice, language == null ? otherwise : language, signedBy);
    }

    /** @return what is wrong with it, in the order of its fields; nothing if all is well */
    public List<BrokenRule> broken() {
        var broken = new ArrayList<BrokenRule>();
        if (text().isEmpty()) {
            broken.add(new BrokenRule(
                    "strength", "an answer says something", "write at least one of strength, gap and advice"));
        }
        tooLong(broken, "strength", strength);
        tooLong(broken, "gap", gap);
        tooLong(broken, "advice", advice);
        if (language != null && !language.matches(LANGUAGE)) {
            broken.add(new BrokenRule("language", "a language tag", "write it in BCP 47, such as fr or pt-BR"));
        }
        if (signedBy.isEmpty() || signedBy.length() > LONGEST_NAME) {
            broken.add(new BrokenRule(
                    "signedBy",
                    "the name of a person, up to 200 characters",
                    "say who answers: nobody likes to hear it from nobody"));
        }
        return broken;
    }

    private static void tooLong(List<BrokenRule> broken, String field, String text) {
        if (FreeText.tooLong(text)) {
            broken.add(new BrokenRule(
                    field, "up to 2000 characters", "say the most important first, and less of the rest"));
        }
    }

    /** @return all that is said, as one text */
    public String text() {
        return Stream.of(strength, gap, advice).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "a draft of an answer";
    }
}
