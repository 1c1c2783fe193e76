package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Whoever applied, came to an interview or did an exercise gave time to it. */
final class GivesThanks extends Rule {

    GivesThanks() {
        super(
                new RuleCard("gives-thanks", "A3", Severity.WARNING, "Thanks the reader for something."),
                EnumSet.of(Genre.REFUSAL, Genre.DECLINE, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        var thanks = text.spansInBody(Sign.THANKS);
        // Whoever declined is thanked for more than the answer itself.
        var enough = text.letter().genre() != Genre.ACKNOWLEDGEMENT
                || !text.spansInBody(Sign.WARM).isEmpty();
        return new Judgement(!thanks.isEmpty() && enough, thanks);
    }
}
