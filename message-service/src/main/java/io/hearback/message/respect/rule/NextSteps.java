package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** Growth: courses, people, other kinds of roles. */
final class NextSteps implements Rule {

    private static final RuleCard CARD =
            new RuleCard("next-steps", "A9", Severity.ADVICE, "Leads to next steps that go with the reason.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.REFUSAL
                && text.facts().reason() != null
                && !text.facts().neutral();
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.NEXT_STEPS, Sign.REASON));
    }
}
