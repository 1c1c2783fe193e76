package io.hearback.feedback.console;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.request.AnswerDraft;
import io.hearback.feedback.request.AnswerTemplate;
import io.hearback.feedback.request.Judgement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer while it is written.
 *
 * @param broken names of the fields that need another look
 * @param judged null while nobody has looked at it
 * @param unjudged whether nobody could
 * @param preview whether to show it as its candidate will read it
 */
public record AnswerForm(AnswerDraft draft, List<String> broken, Judgement judged, boolean unjudged, boolean preview) {

    /** The languages that message-service writes, BCP 47. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "nl", "pt", "pt-BR");

    static AnswerForm of(AnswerDraft draft) {
        return new AnswerForm(draft, List.of(), null, false, false);
    }

    AnswerForm broken(List<BrokenRule> rules) {
        return new AnswerForm(draft, rules.stream().map(BrokenRule::field).toList(), null, false, false);
    }

    AnswerForm judged(Judgement judgement) {
        return new AnswerForm(draft, broken, judgement, false, preview);
    }

    AnswerForm couldNotBeJudged() {
        return new AnswerForm(draft, broken, null, true, preview);
    }

    AnswerForm previewed() {
        return new AnswerForm(draft, broken, judged, unjudged, true);
    }

    /** What was typed stays, and the template's words come after it. */
    AnswerForm with(AnswerTemplate template) {
        return of(new AnswerDraft(
                joined(draft.strength(), template.strength()),
                joined(draft.gap(), template.gap()),
                joined(draft.advice(), template.advice()),
                draft.language(),
                draft.signedBy()));
    }

    private static String joined(String typed, String more) {
        return Stream.of(typed, more).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** @return whether it may be sent by somebody who has looked at it again */
    public boolean isAskingAgain() {
        return judged != null && judged.isDoubtful() && !judged.isDisrespectful();
    }

    public boolean isBroken(String field) {
        return broken.contains(field);
    }

    public List<String> languages() {
        return LANGUAGES;
    }
}
