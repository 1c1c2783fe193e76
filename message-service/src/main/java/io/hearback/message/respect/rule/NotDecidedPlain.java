package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Whoever waits must not have to guess whether "we are in touch" is a no. */
final class NotDecidedPlain extends Rule {

    NotDecidedPlain() {
        super(
                new RuleCard("not-decided-plain", "A5", Severity.ERROR, "Says that there is no decision yet."),
                EnumSet.of(Genre.HOLDING));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.NOT_DECIDED));
    }
}
