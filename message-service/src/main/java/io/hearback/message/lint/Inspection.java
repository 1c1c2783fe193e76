package io.hearback.message.lint;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Verdict;

import java.util.List;

/**
 * What came of judging some files.
 *
 * @param bar what each had to reach
 * @param unreadable files that could not be judged
 * @param rules all that there are, whether broken or not
 */
record Inspection(Verdict bar, List<Judgement> judgements, List<Unreadable> unreadable, List<RuleCard> rules) {

    /** @param problem goes after the name and a colon */
    record Unreadable(String name, String problem) {}

    List<Judgement> below() {
        return judgements.stream()
                .filter(judgement -> !judgement.report().verdict().reaches(bar))
                .toList();
    }

    long count(Verdict verdict) {
        return judgements.stream()
                .filter(judgement -> judgement.report().verdict() == verdict)
                .count();
    }

    /** @return one line of English */
    String describe(String rule) {
        return rules.stream()
                .filter(card -> card.id().equals(rule))
                .map(RuleCard::description)
                .findFirst()
                .orElse(rule);
    }

    /** @return 0 if all reach the bar, 1 if some do not, 2 if some could not be judged */
    int exitCode() {
        if (!unreadable.isEmpty()) {
            return 2;
        }
        return below().isEmpty() ? 0 : 1;
    }
}
