package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** A refusal is a crossroads: the reader can ask for more. */
final class OffersFeedback extends Rule {

    OffersFeedback() {
        super(
                new RuleCard("offers-feedback", "A4", Severity.WARNING, "Offers a way to ask for more detail."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(text.spansApart(Sign.FEEDBACK, Sign.NO_FEEDBACK));
    }
}
