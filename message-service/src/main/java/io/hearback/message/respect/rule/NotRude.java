package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.Optional;

/** Courtesy is owed by both sides. */
final class NotRude implements Rule {

    private static final RuleCard CARD = new RuleCard("not-rude", "B2", Severity.GRAVE, "Insults and mocks nobody.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return true;
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.RUDE));
    }

    @Override
    public Optional<Trait> avoids() {
        return Optional.of(Trait.RUDE);
    }
}
