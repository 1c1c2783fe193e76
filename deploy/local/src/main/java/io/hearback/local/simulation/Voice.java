package io.hearback.local.simulation;

import io.hearback.contract.OutcomeRecorded;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What a candidate asked and said after a notice. A time that is null: it did not happen.
 *
 * @param score from 0 to 10
 * @param verdict whether the explanation helped: YES, PARTLY or NO
 */
record Voice(
        OutcomeRecorded outcome,
        UUID notice,
        Instant askedAt,
        Instant answeredAt,
        Instant ratedAt,
        int score,
        Instant judgedAt,
        String verdict) {

    /** Who waited long, or was told nothing specific, thinks less of it. */
    static Voice after(
            OutcomeRecorded outcome,
            UUID notice,
            Instant sentAt,
            Duration waited,
            boolean specific,
            SplittableRandom random) {
        double content = 6.5 + (specific ? 2 : -1) - waited.toHours() / 72.0 + 2 * random.nextGaussian();
        Instant asked = random.nextDouble() < (specific ? 0.06 : 0.12) ? later(sentAt, 20, random) : null;
        Instant answered = asked != null && random.nextDouble() < 0.8 ? later(asked, 90, random) : null;
        return new Voice(
                outcome,
                notice,
                asked,
                answered,
                random.nextDouble() < 0.15 ? later(sentAt, 40, random) : null,
                Math.clamp(Math.round(content), 0, 10),
                random.nextDouble() < 0.2 ? later(sentAt, 10, random) : null,
                content > 6 ? "YES" : content > 4 ? "PARTLY" : "NO");
    }

    private static Instant later(Instant than, int hours, SplittableRandom random) {
        return than.plusSeconds((long) (3600 * hours * Math.exp(0.9 * random.nextGaussian())) + 60);
    }

    /** @return without what has not happened by then; null if nothing has */
    Voice until(Instant end) {
        Instant asked = before(end, askedAt);
        Instant rated = before(end, ratedAt);
        Instant judged = before(end, judgedAt);
        return asked == null && rated == null && judged == null
                ? null
                : new Voice(outcome, notice, asked, before(end, answeredAt), rated, score, judged, verdict);
    }

    private static Instant before(Instant end, Instant at) {
        return at != null && at.isBefore(end) ? at : null;
    }
}
