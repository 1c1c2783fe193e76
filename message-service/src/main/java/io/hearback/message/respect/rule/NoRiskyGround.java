package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;
import java.util.Optional;

/** Grounds that often hide a forbidden one: a person has to look. */
final class NoRiskyGround implements Rule {

    private static final RuleCard CARD =
            new RuleCard("no-risky-ground", "C", Severity.WARNING, "Names no ground that often hides a forbidden one.");

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
        var grounds =
                new ArrayList<>(text.spansApart(Grounds.riskyIn(text.letter().jurisdiction()), Sign.EQUALITY));
        grounds.addAll(Grounds.hintsIn(text));
        return Judgement.avoids(Spans.joined(grounds));
    }

    @Override
    public Optional<Trait> avoids() {
        return Optional.of(Trait.DISCRIMINATORY_OR_ILLEGAL_RISK);
    }
}
