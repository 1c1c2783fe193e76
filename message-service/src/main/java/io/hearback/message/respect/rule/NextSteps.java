package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Growth: courses, people, other kinds of roles. */
final class NextSteps extends Rule {

    NextSteps() {
        super(
                new RuleCard("next-steps", "A9", Severity.ADVICE, "Leads to next steps that go with the reason."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return text.facts().reason() != null && !text.facts().neutral();
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.NEXT_STEPS, Sign.REASON));
    }
}
