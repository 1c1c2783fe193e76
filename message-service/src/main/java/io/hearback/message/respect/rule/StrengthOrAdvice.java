package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Placeholder;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;
import java.util.EnumSet;

/** A strength that was seen, or something to build on. */
final class StrengthOrAdvice extends Rule {

    StrengthOrAdvice() {
        super(
                new RuleCard("strength-or-advice", "A6", Severity.ADVICE, "Names a strength or gives concrete advice."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        var facts = text.facts();
        // Nothing is invented: where nothing was recorded, or nothing may be told, there is nothing to miss.
        return !facts.neutral() && (facts.reason() == null || facts.strength() != null || facts.advice() != null);
    }

    @Override
    Judgement judge(Reading text) {
        var facts = text.facts();
        if (facts.strength() != null && !text.says(facts.strength())
                || facts.advice() != null && !text.says(facts.advice())) {
            return Judgement.kept(false);
        }
        var told = new ArrayList<>(text.spans(Sign.STRENGTH, Sign.ADVICE));
        told.addAll(text.gaps(Placeholder.STRENGTH));
        told.addAll(text.gaps(Placeholder.ADVICE));
        return Judgement.wants(Spans.joined(told));
    }
}
