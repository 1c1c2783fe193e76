package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Nobody keeps an application in mind without consent and a limit, and nobody should say so. */
final class NoFalsePromise extends Rule {

    NoFalsePromise() {
        super(
                new RuleCard(
                        "no-false-promise",
                        "C",
                        Severity.WARNING,
                        "Does not promise to keep data or to come back without consent."),
                EnumSet.of(Genre.REFUSAL, Genre.ACKNOWLEDGEMENT, Genre.HOLDING, Genre.OFFER));
    }

    @Override
    Judgement judge(Reading text) {
        if (text.letter().genre() == Genre.HOLDING) {
            return Judgement.avoids(text.spans(Sign.KEEP_DATA)); // that it comes back is its very point: SaysWhen
        }
        return text.has(Sign.CONSENT)
                ? Judgement.kept(true)
                : Judgement.avoids(text.spans(Sign.KEEP_DATA, Sign.WILL_CONTACT));
    }
}
