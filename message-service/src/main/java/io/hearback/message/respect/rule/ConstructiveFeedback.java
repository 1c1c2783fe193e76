package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** What the employer can learn from a no. */
final class ConstructiveFeedback extends Rule {

    ConstructiveFeedback() {
        super(
                new RuleCard(
                        "constructive-feedback", "B3", Severity.ADVICE, "Tells the employer something it can use."),
                EnumSet.of(Genre.DECLINE));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.PROCESS_FEEDBACK));
    }
}
