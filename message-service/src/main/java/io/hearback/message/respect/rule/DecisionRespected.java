package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** The candidate decided; the answer says that this is heard and accepted. */
final class DecisionRespected extends Rule {

    DecisionRespected() {
        super(
                new RuleCard(
                        "decision-respected", "B4", Severity.ERROR, "Says that the candidate's decision is respected."),
                EnumSet.of(Genre.ACKNOWLEDGEMENT, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.RESPECTS_DECISION));
    }
}
