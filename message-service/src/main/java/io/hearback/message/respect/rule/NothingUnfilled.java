package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Word;

import java.util.List;

/** A gap that nobody filled says that nobody looked. */
final class NothingUnfilled extends Rule {

    NothingUnfilled() {
        super(
                new RuleCard("nothing-unfilled", "A3", Severity.GRAVE, "Has no gap of a template left open."),
                Rule.EVERYWHERE);
    }

    @Override
    boolean isAsked(Reading text) {
        return !text.facts().template();
    }

    @Override
    Judgement judge(Reading text) {
        var title = text.facts().jobTitle();
        var inTitle = title == null ? List.<Span>of() : text.find(title); // some titles have brackets of their own
        return Judgement.avoids(text.words().stream()
                .filter(word -> word.placeholder() != null)
                .map(Word::span)
                .filter(gap ->
                        inTitle.stream().noneMatch(part -> part.start() <= gap.start() && gap.end() <= part.end()))
                .toList());
    }
}
