package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** A reason, kept as general as the candidate likes. */
final class PoliteReason extends Rule {

    PoliteReason() {
        super(
                new RuleCard("polite-reason", "B2", Severity.ADVICE, "Gives a reason, politely."),
                EnumSet.of(Genre.DECLINE));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.DECLINE_REASON, Sign.NON_REASON));
    }
}
