package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** Whoever was refused with the help of a machine may ask for a person (GDPR, Art. 22 (3)). */
final class HumanReview implements Rule {

    private static final RuleCard CARD = new RuleCard(
            "human-review", "C", Severity.ERROR, "Shows the way to a review by a person where a machine took part.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.REFUSAL && text.facts().decisionAutomated();
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.REVIEW));
    }
}
