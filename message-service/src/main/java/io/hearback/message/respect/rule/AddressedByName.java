package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.List;

/** The reader is a person and has a name. */
final class AddressedByName extends Rule {

    AddressedByName() {
        super(
                new RuleCard(
                        "addressed-by-name", "A3", Severity.ADVICE, "Greets the reader by name, or with a gap for it."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER, Genre.INTERNAL));
    }

    @Override
    Judgement judge(Reading text) {
        var frame = text.frame();
        var name = text.facts().candidateName();
        if (frame.greeting() == null || name != null && !text.says(name, frame.greeting())) {
            return Judgement.kept(false);
        }
        return new Judgement(frame.greetsByName(), List.of(frame.greeting()));
    }
}
