package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.Optional;

/** Whoever offers a job must know that it is declined. */
final class DeclinePlain implements Rule {

    private static final RuleCard CARD = new RuleCard(
            "decline-plain", "B2", Severity.ERROR, "Says that the offer is declined, or the application withdrawn.");

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
        return Judgement.wants(text.spans(Sign.DECLINE));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.STATES_DECISION_PLAINLY);
    }
}
