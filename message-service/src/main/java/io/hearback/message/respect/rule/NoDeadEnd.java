package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** A text that closes the only way to learn anything. */
final class NoDeadEnd extends Rule {

    NoDeadEnd() {
        super(
                new RuleCard("no-dead-end", "A4", Severity.ERROR, "Leaves the reader a way to answer."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.NO_FEEDBACK, Sign.NO_REPLY));
    }
}
