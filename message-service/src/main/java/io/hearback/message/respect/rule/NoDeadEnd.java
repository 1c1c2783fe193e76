package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;
import java.util.Optional;

/** A text that closes the only way to learn anything. */
final class NoDeadEnd implements Rule {

    private static final RuleCard CARD =
            new RuleCard("no-dead-end", "A4", Severity.ERROR, "Leaves the reader a way to answer.");
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
        return Judgement.avoids(text.spans(Sign.NO_FEEDBACK, Sign.NO_REPLY));
    }

    @Override
    public Optional<Trait> avoids() {
        return Optional.of(Trait.NO_REPLY_OR_DEAD_END);
    }
}
