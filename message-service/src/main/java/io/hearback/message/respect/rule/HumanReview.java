package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Whoever was refused with the help of a machine may ask for a person (GDPR, Art. 22 (3)). */
final class HumanReview extends Rule {

    HumanReview() {
        super(
                new RuleCard(
                        "human-review",
                        "C",
                        Severity.ERROR,
                        "Shows the way to a review by a person where a machine took part."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return text.facts().decisionAutomated();
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.REVIEW));
    }
}
