package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** The candidate decided; the answer says that this is heard and accepted. */
final class DecisionRespected implements Rule {

    private static final RuleCard CARD = new RuleCard(
            "decision-respected", "B4", Severity.ERROR, "Says that the candidate's decision is respected.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.ACKNOWLEDGEMENT;
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.RESPECTS_DECISION));
    }
}
