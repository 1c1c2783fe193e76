package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** An offer is weighed freely, or it is no offer: nobody is hurried, and nobody is told what it would cost to say no. */
final class NoPressure extends Rule {

    NoPressure() {
        super(
                new RuleCard(
                        "no-pressure", "B4", Severity.ERROR, "Leaves the reader free to say no, and to take time."),
                EnumSet.of(Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.PRESSURE));
    }
}
