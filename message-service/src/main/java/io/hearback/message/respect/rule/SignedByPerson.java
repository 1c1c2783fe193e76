package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.List;

/** A person decided, and a person answers for it. */
final class SignedByPerson extends Rule {

    SignedByPerson() {
        super(
                new RuleCard("signed-by-person", "A3", Severity.ADVICE, "Is signed by a person."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        var frame = text.frame();
        var signatory = text.facts().signatory();
        if (frame.signature() == null) {
            return Judgement.kept(frame.signedByPerson());
        }
        var signed = signatory == null ? frame.signedByPerson() : text.says(signatory, frame.signature());
        return new Judgement(signed, List.of(frame.signature()));
    }
}
