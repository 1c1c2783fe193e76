package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** Comfort from stock is negative evidence: it stands where a reason should. */
final class NoStockComfort implements Rule {

    private static final RuleCard CARD =
            new RuleCard("no-stock-comfort", "C", Severity.ADVICE, "Does without stock comfort.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.REFUSAL;
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.COMFORT, Sign.DENIAL));
    }
}
