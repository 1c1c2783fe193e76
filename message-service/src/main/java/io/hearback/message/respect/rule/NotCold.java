package io.hearback.message.respect.rule;

import io.hearback.contract.Stage;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Placeholder;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/**
 * Coldness is a balance and not a word: a text is cold when what is impersonal in it outweighs what is warm. Courtesy
 * words alone do not tell, as they stand in most cold texts too.
 */
final class NotCold extends Rule {

    private static final int COLD = 2;
    private static final int SHORT = 45;
    private static final int TERSE = 22;
    /** Up to this a text without greeting and signature is a bare notice; a longer one may be part of a letter. */
    private static final int BRIEF = 55;

    NotCold() {
        super(
                new RuleCard("not-cold", "A3", Severity.ERROR, "Is warmer than it is impersonal."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        var frame = text.frame();
        var bare = frame.greeting() == null
                && frame.signature() == null
                && !frame.signedByPerson()
                && text.body().size() < BRIEF
                && !gives(text);
        var cold = bare || impersonal(text) - warmth(text) >= COLD;
        return new Judgement(!cold, cold ? text.spans(Sign.COLD, Sign.STIFF, Sign.MACHINE) : text.spans(Sign.WARM));
    }

    /** Whoever explains, or names a strength, has thought of the reader. */
    private static boolean gives(Reading text) {
        return text.has(Sign.STRENGTH, Sign.ADVICE, Sign.REASON, Sign.EMPATHY)
                || !text.gaps(Placeholder.STRENGTH).isEmpty();
    }

    private static int impersonal(Reading text) {
        var frame = text.frame();
        var length = text.body().size();
        var late = text.facts().stage() == Stage.FINAL_INTERVIEW || text.facts().stage() == Stage.OFFER;
        return points(frame.greeting() == null, length < BRIEF ? 2 : 1)
                + points(frame.greeting() != null && !frame.greetsByName(), frame.greetsNobody() ? 2 : 1)
                + points(frame.signature() == null && !frame.signedByPerson(), 1)
                + points(text.has(Sign.MACHINE), 3)
                + points(text.has(Sign.COLD), 2)
                + Math.min(2, text.spans(Sign.STIFF).size())
                + points(!text.has(Sign.THANKS), 1)
                + points(length < SHORT, 1)
                + points(length < TERSE, 1)
                + points(late && !frame.signedByPerson(), 1)
                + points(shouts(text), 3);
    }

    private static int warmth(Reading text) {
        return Math.min(2, text.spans(Sign.WARM).size())
                + points(text.has(Sign.EMPATHY), 1)
                + points(text.has(Sign.DOOR), 1)
                + points(gives(text), 2);
    }

    /** A name in capitals, as [FIRST NAME] will become one, is a mail merge that nobody looked at. */
    private static boolean shouts(Reading text) {
        var greeting = text.frame().greeting();
        return greeting != null
                && text.text().substring(greeting.start(), greeting.end()).matches(".*[\\[{<]\\s*\\p{Lu}{3,}.*");
    }

    private static int points(boolean applies, int points) {
        return applies ? points : 0;
    }
}
