package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** What is told must be what was decided, and all of it: stated reasons bind. */
final class ReasonAsRecorded extends Rule {

    ReasonAsRecorded() {
        super(
                new RuleCard(
                        "reason-as-recorded",
                        "A2",
                        Severity.ERROR,
                        "Gives the reason that is on record, with all its details."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return (text.facts().reason() != null || text.facts().neutral());
    }

    @Override
    Judgement judge(Reading text) {
        var facts = text.facts();
        if (facts.neutral()) {
            return Judgement.avoids(text.spans(Sign.REASON, Sign.EXTERNAL));
        }
        var tellsExternal = text.has(Sign.EXTERNAL);
        return Judgement.kept(facts.details().stream().allMatch(text::says)
                && (tellsExternal || !facts.reason().isExternal()));
    }
}
