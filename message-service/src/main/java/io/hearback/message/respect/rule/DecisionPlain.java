package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Placeholder;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;
import java.util.EnumSet;

/** A refusal that is only implied is understood too late. */
final class DecisionPlain extends Rule {

    DecisionPlain() {
        super(
                new RuleCard("decision-plain", "C", Severity.ERROR, "Says the decision in so many words."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    Judgement judge(Reading text) {
        // Of our own notices more is asked: the reason alone, such as "another person was chosen", is not the decision.
        var told = new ArrayList<>(
                text.facts().reason() == null
                        ? text.spans(Sign.DECISION)
                        : text.spansApart(Sign.DECISION, Sign.REASON, Sign.EXTERNAL, Sign.FEEDBACK));
        told.addAll(text.gaps(Placeholder.DECISION));
        return Judgement.wants(Spans.joined(told));
    }
}
