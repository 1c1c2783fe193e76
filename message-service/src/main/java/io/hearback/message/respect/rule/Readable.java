package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Readability;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.List;

/** Plain words: whoever is upset, or reads in a second language, needs them most. See {@link Readability}. */
final class Readable extends Rule {

    /** Flesch's "difficult" begins below 50; letters name jobs and skills, whose words are long and cannot be chosen. */
    private static final double HARD = 30;

    Readable() {
        super(
                new RuleCard("readable", "A2", Severity.ADVICE, "Is not hard to read, by the formula of its language."),
                EnumSet.of(
                        Genre.REFUSAL,
                        Genre.DECLINE,
                        Genre.ACKNOWLEDGEMENT,
                        Genre.HOLDING,
                        Genre.OFFER,
                        Genre.INTERNAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return text.body().size() >= 20;
    }

    @Override
    Judgement judge(Reading text) {
        var ease = Readability.ease(text.language(), text.body());
        return new Judgement(Double.isNaN(ease) || ease >= HARD, List.of());
    }
}
