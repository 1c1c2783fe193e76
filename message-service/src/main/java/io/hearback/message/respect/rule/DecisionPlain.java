package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Placeholder;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.Optional;
import java.util.stream.Stream;

/** A refusal that is only implied is understood too late. */
final class DecisionPlain implements Rule {

    private static final RuleCard CARD =
            new RuleCard("decision-plain", "C", Severity.ERROR, "Says the decision in so many words.");

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
        return Judgement.wants(
                Spans.joined(Stream.concat(text.spans(Sign.DECISION).stream(), text.gaps(Placeholder.DECISION).stream())
                        .toList()));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.STATES_DECISION_PLAINLY);
    }
}
