package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.Optional;

/** What the employer can learn from a no. */
final class ConstructiveFeedback implements Rule {

    private static final RuleCard CARD =
            new RuleCard("constructive-feedback", "B3", Severity.ADVICE, "Tells the employer something it can use.");

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
        return Judgement.wants(text.spans(Sign.PROCESS_FEEDBACK));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.CONSTRUCTIVE_FEEDBACK);
    }
}
