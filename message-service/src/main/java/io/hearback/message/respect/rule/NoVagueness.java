package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;
import java.util.EnumSet;

/** A non-reason presented as one is worse than none. */
final class NoVagueness extends Rule {

    NoVagueness() {
        super(
                new RuleCard("no-vagueness", "A2", Severity.ERROR, "Does not present a non-reason as a reason."),
                EnumSet.of(Genre.REFUSAL, Genre.PHRASE));
    }

    @Override
    Judgement judge(Reading text) {
        var pretexts = new ArrayList<>(text.spans(Sign.PRETEXT));
        pretexts.addAll(Grounds.hintsIn(text));
        if (!pretexts.isEmpty()) {
            return Judgement.avoids(Spans.joined(pretexts));
        }
        // "Nothing was lacking" and "come back when your skills have grown" cannot both be true.
        if (text.has(Sign.COMFORT, Sign.DENIAL) && text.has(Sign.VAGUE_ADVICE)) {
            return Judgement.avoids(text.spans(Sign.COMFORT, Sign.DENIAL, Sign.VAGUE_ADVICE));
        }
        return Judgement.kept(true);
    }
}
