package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.text.Reading;

import java.util.Optional;

/** One thing that a respectful text does, or does not do. Rules hold no state. */
public interface Rule {

    RuleCard card();

    /** @return whether the question makes sense for this text */
    boolean appliesTo(Reading text);

    Judgement judge(Reading text);

    /** @return the trait of a text that keeps this rule, if it has a name */
    default Optional<Trait> wants() {
        return Optional.empty();
    }

    /** @return the trait of a text that breaks this rule, if it has a name */
    default Optional<Trait> avoids() {
        return Optional.empty();
    }
}
