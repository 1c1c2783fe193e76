package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;

import java.util.List;
import java.util.Optional;

/** A person decided, and a person answers for it. */
final class SignedByPerson implements Rule {

    private static final RuleCard CARD =
            new RuleCard("signed-by-person", "A3", Severity.ADVICE, "Is signed by a person.");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public boolean appliesTo(Reading text) {
        return text.letter().genre() == Genre.REFUSAL || text.letter().genre() == Genre.ACKNOWLEDGEMENT;
    }

    @Override
    public Judgement judge(Reading text) {
        var frame = text.frame();
        var signatory = text.facts().signatory();
        if (frame.signature() == null) {
            return Judgement.kept(frame.signedByPerson());
        }
        var signed = signatory == null ? frame.signedByPerson() : text.says(signatory, frame.signature());
        return new Judgement(signed, List.of(frame.signature()));
    }

    @Override
    public Optional<Trait> wants() {
        return Optional.of(Trait.SIGNED_BY_A_PERSON);
    }
}
