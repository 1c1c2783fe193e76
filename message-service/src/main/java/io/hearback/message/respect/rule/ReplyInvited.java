package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** A named contact is worth something only if that contact answers. */
final class ReplyInvited extends Rule {

    ReplyInvited() {
        super(
                new RuleCard("reply-invited", "C", Severity.ADVICE, "Says that a reply reaches a person."),
                EnumSet.of(
                        Genre.REFUSAL, Genre.DECLINE, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER, Genre.PHRASE));
    }

    @Override
    boolean isAsked(Reading text) {
        return !text.facts().template() && text.facts().signatory() != null;
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.REPLY, Sign.REVIEW, Sign.CONSENT));
    }
}
