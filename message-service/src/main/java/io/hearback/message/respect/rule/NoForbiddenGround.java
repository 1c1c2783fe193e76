package io.hearback.message.respect.rule;

import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

/** Grounds that may never be a reason (France: Code du travail, L1132-1; Germany: AGG, section 1; United States: Title VII, ADA, ADEA; European Union: 2000/43/EC, 2000/78/EC). */
final class NoForbiddenGround extends Rule {

    NoForbiddenGround() {
        super(
                new RuleCard("no-forbidden-ground", "C", Severity.GRAVE, "Names no ground that the law forbids."),
                Rule.EVERYWHERE);
    }

    @Override
    Judgement judge(Reading text) {
        return Judgement.avoids(
                text.spansApart(Grounds.forbiddenIn(text.letter().jurisdiction()), Sign.EQUALITY));
    }
}
