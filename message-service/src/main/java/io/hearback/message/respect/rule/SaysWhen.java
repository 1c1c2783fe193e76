package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.regex.Pattern;

/** "Soon" is what people hear who are never written to again: a day can be kept. */
final class SaysWhen extends Rule {

    /** A day, a month in words or digits, and a year. */
    private static final Pattern DAY =
            Pattern.compile("\\b\\d{1,2}(?:er)?\\b[^\\d\\n]{1,20}\\n?[^\\d\\n]{0,20}20\\d\\d\\b");

    SaysWhen() {
        super(
                new RuleCard("says-when", "A5", Severity.ERROR, "Says by which day the reader hears again."),
                EnumSet.of(Genre.HOLDING));
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.wants(DAY.matcher(text.text())
                .results()
                .map(day -> new Span(day.start(), day.end()))
                .toList());
    }
}
