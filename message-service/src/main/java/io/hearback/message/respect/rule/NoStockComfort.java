package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Comfort from stock is negative evidence: it stands where a reason should. */
final class NoStockComfort extends Rule {

    NoStockComfort() {
        super(
                new RuleCard("no-stock-comfort", "C", Severity.ADVICE, "Does without stock comfort."),
                EnumSet.of(Genre.REFUSAL, Genre.HOLDING));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.COMFORT, Sign.DENIAL));
    }
}
