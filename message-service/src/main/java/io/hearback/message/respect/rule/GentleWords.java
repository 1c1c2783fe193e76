package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.EnumSet;

/** Words that hurt more than they tell. */
final class GentleWords extends Rule {

    GentleWords() {
        super(
                new RuleCard(
                        "gentle-words", "C", Severity.ADVICE, "Does without words such as rejected and unsuccessful."),
                EnumSet.of(Genre.REFUSAL, Genre.HOLDING, Genre.OFFER, Genre.PHRASE));
    }

    @Override
    Judgement judge(Reading text) {
        var harsh = text.spans(Sign.HARSH);
        return text.subjectHas(Sign.HARSH) ? new Judgement(false, harsh) : Judgement.avoids(harsh);
    }
}
