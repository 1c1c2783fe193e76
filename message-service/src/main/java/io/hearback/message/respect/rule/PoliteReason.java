package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.Optional;

/** A reason, kept as general as the candidate likes. */
final class PoliteReason implements Rule {

    private static final RuleCard CARD =
            new RuleCard("polite-reason", "B2", Severity.ADVICE, "Gives a reason, politely.");

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
        return Judgement.wants(text.spansApart(Sign.DECLINE_REASON, Sign.NON_REASON));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.GIVES_REASON_POLITELY);
    }
}
