package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The reader is a person and has a name. */
final class AddressedByName implements Rule {

    private static final RuleCard CARD = new RuleCard(
            "addressed-by-name", "A3", Severity.ADVICE, "Greets the reader by name, or with a gap for it.");
    private static final EnumSet<Genre> GENRES = EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.INTERNAL);

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
        var frame = text.frame();
        var name = text.facts().candidateName();
        if (frame.greeting() == null || name != null && !text.says(name, frame.greeting())) {
            return Judgement.kept(false);
        }
        return new Judgement(frame.greetsByName(), List.of(frame.greeting()));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.ADDRESSES_BY_NAME);
    }
}
