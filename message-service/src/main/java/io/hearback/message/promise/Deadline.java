package io.hearback.message.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import static java.util.Objects.requireNonNull;

/**
 * One clock of one application. Its times are in this order: from, warnAt, holdAt, escalateAt, due.
 *
 * @param law as it is cited; null for a promise
 * @param due until when an answer is owed; it names the clock, as one that is set anew has another
 * @param warnAt from when the recruiter is warned
 * @param holdAt from when the candidate is told that there is no decision yet
 * @param escalateAt from when the organisation's contact is told
 */
public record Deadline(
        Why why, String law, Instant from, Instant due, Instant warnAt, Instant holdAt, Instant escalateAt) {

    /** No notice leaves from a Friday evening to a Monday morning: what is written by then shall leave before the day. */
    private static final Duration WEEKEND = Duration.ofDays(4);

    private static final Duration MOST_TO_HOLD = Duration.ofDays(5);

    private static final Duration MOST_TO_ESCALATE = Duration.ofDays(3);

    public Deadline {
        requireNonNull(why, "why is null");
        requireNonNull(from, "from is null");
        requireNonNull(due, "due is null");
    }

    /**
     * The holding notice is written 4 to 5 days before the end, so that a weekend fits in between; of a term so short that this is
     * more than a quarter, when a quarter is left. The escalation comes when a tenth is left, and not more than 3 days before.
     *
     * @param days calendar days of the zone, whatever clocks do meanwhile; the hour stays the same
     */
    static Deadline after(Why why, LegalProfile law, Instant from, int days, ZoneId zone, PromisePolicy policy) {
        var due = from.atZone(zone).plusDays(days).toInstant();
        var term = Duration.between(from, due);
        return new Deadline(
                why,
                law == null ? null : law.citation(),
                from,
                due,
                from.plus(term.multipliedBy(policy.warnPercent()).dividedBy(100)),
                due.minus(hold(term)),
                due.minus(least(term.dividedBy(10), MOST_TO_ESCALATE)));
    }

    private static Duration hold(Duration term) {
        var fifth = term.dividedBy(5);
        var wanted = fifth.compareTo(WEEKEND) > 0 ? least(fifth, MOST_TO_HOLD) : WEEKEND;
        return least(wanted, term.dividedBy(4));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(due);
    }

    /** Late, or so near that the recruiter is warned. */
    public boolean isPressing(Instant now) {
        return !now.isBefore(warnAt);
    }
}
