package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

/** Too short says that nobody took the time; too long hides the decision. */
final class RightLength implements Rule {

    private static final RuleCard CARD =
            new RuleCard("right-length", "A3", Severity.ADVICE, "Has between 40 and 320 words.");

    private static final int FEWEST = 40;
    private static final int MOST = 320;

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
        var length = text.words().size();
        return Judgement.kept(length >= FEWEST && length <= MOST);
    }
}
