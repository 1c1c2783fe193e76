package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.Optional;

/** Reputation, later opportunities, the network. */
final class KeepsRelation implements Rule {

    private static final RuleCard CARD = new RuleCard("keeps-relation", "B4", Severity.ADVICE, "Keeps the relation.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.DECLINE;
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.RELATION));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.KEEPS_RELATION);
    }
}
