package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;
import io.hearback.message.respect.text.Spans;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** An open door, where it is meant. */
final class OpenDoor extends Rule {

    OpenDoor() {
        super(
                new RuleCard("open-door", "C", Severity.ADVICE, "Leaves a door open that is really open."),
                EnumSet.of(Genre.REFUSAL));
    }

    @Override
    boolean isAsked(Reading text) {
        return (text.facts().template()
                || text.facts().reason() == null
                || text.facts().keepInTouchUntil() != null);
    }

    @Override
    Judgement judge(Reading text) {
        var until = text.facts().keepInTouchUntil();
        if (until != null) {
            return Judgement.wants(text.spansWith(List.of(Sign.KEEP_DATA, Sign.DOOR), Sign.CONSENT));
        }
        var open = new ArrayList<>(text.spans(Sign.DOOR));
        if (text.has(Sign.CONSENT)) {
            open.addAll(text.spans(Sign.KEEP_DATA, Sign.WILL_CONTACT));
        }
        return Judgement.wants(Spans.joined(open));
    }
}
