package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** Courtesy is owed by both sides. */
final class NotRude extends Rule {

    NotRude() {
        super(new RuleCard("not-rude", "B2", Severity.GRAVE, "Insults and mocks nobody."), Rule.EVERYWHERE);
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.RUDE));
    }
}
