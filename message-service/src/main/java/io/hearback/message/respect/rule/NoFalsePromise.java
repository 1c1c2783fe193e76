package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;
import java.util.Optional;

/** Nobody keeps an application in mind without consent and a limit, and nobody should say so. */
final class NoFalsePromise implements Rule {

    private static final RuleCard CARD = new RuleCard(
            "no-false-promise",
            "C",
            Severity.WARNING,
            "Does not promise to keep data or to come back without consent.");
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
        return text.has(Sign.CONSENT)
                ? Judgement.kept(true)
                : Judgement.avoids(text.spans(Sign.KEEP_DATA, Sign.WILL_CONTACT));
    }

    @Override
    public Optional<Trait> avoids() {
        return Optional.of(Trait.FALSE_PROMISE_RISK);
    }
}
