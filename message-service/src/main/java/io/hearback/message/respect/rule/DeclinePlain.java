package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Whoever offers a job must know that it is declined. */
final class DeclinePlain extends Rule {

    DeclinePlain() {
        super(
                new RuleCard(
                        "decline-plain",
                        "B2",
                        Severity.ERROR,
                        "Says that the offer is declined, or the application withdrawn."),
                EnumSet.of(Genre.DECLINE));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.DECLINE));
    }
}
