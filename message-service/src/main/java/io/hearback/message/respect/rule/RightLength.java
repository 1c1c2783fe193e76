package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;

/** Too short says that nobody took the time; too long hides the decision. */
final class RightLength extends Rule {

    private static final int FEWEST = 40;
    private static final int MOST = 320;

    RightLength() {
        super(
                new RuleCard("right-length", "A3", Severity.ADVICE, "Has between 40 and 320 words."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        var length = text.words().size();
        return Judgement.kept(length >= FEWEST && length <= MOST);
    }
}
