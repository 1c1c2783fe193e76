package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Reputation, later opportunities, the network. */
final class KeepsRelation extends Rule {

    KeepsRelation() {
        super(new RuleCard("keeps-relation", "B4", Severity.ADVICE, "Keeps the relation."), EnumSet.of(Genre.DECLINE));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spans(Sign.RELATION));
    }
}
