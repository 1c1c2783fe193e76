package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;
import java.util.Optional;

/** A refusal is a crossroads: the reader can ask for more. */
final class OffersFeedback implements Rule {

    private static final RuleCard CARD =
            new RuleCard("offers-feedback", "A4", Severity.WARNING, "Offers a way to ask for more detail.");
    private static final EnumSet<Genre> GENRES = EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return GENRES.contains(text.letter().genre());
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.FEEDBACK, Sign.NO_FEEDBACK));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.OFFERS_FEEDBACK);
    }
}
