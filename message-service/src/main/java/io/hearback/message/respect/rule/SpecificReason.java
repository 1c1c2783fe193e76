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
import java.util.List;

/** A reason that can be checked: a gap, a difference, or what happened to the position. */
final class SpecificReason extends Rule {

    SpecificReason() {
        super(
                new RuleCard(
                        "specific-reason",
                        "A1, A2",
                        Severity.WARNING,
                        "Gives a concrete reason that the reader could check."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return !text.facts().neutral();
    }

    @Override
    Judgement judge(Reading text) {
        var details = text.facts().details();
        if (!details.isEmpty()) {
            return details.stream().allMatch(text::says)
                    ? Judgement.wants(details.stream()
                            .map(text::find)
                            .flatMap(List::stream)
                            .toList())
                    : Judgement.kept(false);
        }
        var told = new ArrayList<>(text.spansApart(Sign.REASON, Sign.NON_REASON));
        told.addAll(text.spans(Sign.EXTERNAL));
        told.addAll(text.gaps(Placeholder.REASON));
        // A ground that must not be one is a reason all the same; another rule says what is wrong with it.
        told.addAll(text.spansWith(Grounds.ALL, Sign.DECISION));
        return Judgement.wants(Spans.joined(told));
    }
}
