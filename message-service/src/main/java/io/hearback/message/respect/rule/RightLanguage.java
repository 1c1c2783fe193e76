package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

/** Bad news in a language one does not read well is bad news twice. */
final class RightLanguage extends Rule {

    RightLanguage() {
        super(
                new RuleCard("right-language", "C", Severity.ERROR, "Is written in the language it should be in."),
                Rule.EVERYWHERE);
    }

    @Override
    boolean isAsked(Reading text) {
        return text.letter().language() != null && text.writtenIn() != null;
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.kept(text.writtenIn().equals(text.language()));
    }
}
