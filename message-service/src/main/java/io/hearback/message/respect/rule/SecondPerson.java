package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** The reader is spoken to, not spoken about. */
final class SecondPerson extends Rule {

    SecondPerson() {
        super(
                new RuleCard("second-person", "C", Severity.ADVICE, "Speaks to the reader, in full sentences."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER, Genre.PHRASE));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(text.spans(Sign.THIRD_PERSON, Sign.NOTES));
    }
}
