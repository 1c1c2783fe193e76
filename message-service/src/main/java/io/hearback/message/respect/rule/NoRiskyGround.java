package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;

/** Grounds that often hide a forbidden one: a person has to look. */
final class NoRiskyGround extends Rule {

    NoRiskyGround() {
        super(
                new RuleCard(
                        "no-risky-ground", "C", Severity.WARNING, "Names no ground that often hides a forbidden one."),
                Rule.EVERYWHERE);
    }

    @Override
    Judgement judge(Reading text) {
        var grounds =
                new ArrayList<>(text.spansApart(Grounds.riskyIn(text.letter().jurisdiction()), Sign.EQUALITY));
        grounds.addAll(Grounds.hintsIn(text));
        return Judgement.avoids(Spans.joined(grounds));
    }
}
