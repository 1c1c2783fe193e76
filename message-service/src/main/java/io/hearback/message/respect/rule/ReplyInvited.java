package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** A named contact is worth something only if that contact answers. */
final class ReplyInvited implements Rule {

    private static final RuleCard CARD =
            new RuleCard("reply-invited", "C", Severity.ADVICE, "Says that a reply reaches a person.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return !text.facts().template()
                && text.facts().signatory() != null
                && text.letter().genre() != Genre.INTERNAL;
    }

    @Override
    public Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.REPLY, Sign.REVIEW, Sign.CONSENT));
    }
}
