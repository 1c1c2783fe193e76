package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.time.Instant;
import java.util.Optional;

/**
 * What evidence does to a notice. Pure. The more it costs to be wrong, the more is asked: that a mail server has a notice
 * may be said at any time; that it has none is believed of a notice that is UNKNOWN, and by who looked after the attempt in
 * question, since on that word it is sent again.
 */
final class Ruling {

    private Ruling() {}

    /** @return empty if it changes nothing */
    static Optional<Move> on(Evidence evidence, Life life) {
        var move = switch (evidence.finding()) {
            case ACCEPTED, DELIVERED, COMPLAINED, IN_RELAY_LOG -> Move.ACCEPT;
            case BOUNCED -> Move.BOUNCE;
            case REJECTED -> rejected(evidence, life);
            case NOT_IN_RELAY_LOG, WAITED_LONG_ENOUGH -> again(evidence.at(), life, life.stateAt());
        };
        return Optional.ofNullable(move).filter(each -> each.from().contains(life.state()));
    }

    /** While it is being handed over, the mail server tells us itself; what it said of an attempt before is old news. */
    private static Move rejected(Evidence evidence, Life life) {
        if (life.state() == NoticeState.HANDING_OVER || evidence.at().isBefore(life.sendAt())) {
            return null;
        }
        return evidence.isForNow() ? again(evidence.at(), life, life.sendAt()) : Move.BOUNCE;
    }

    private static Move again(Instant seen, Life life, Instant notBefore) {
        return life.state() == NoticeState.UNKNOWN && !seen.isBefore(notBefore) ? Move.DEFER : null;
    }
}
