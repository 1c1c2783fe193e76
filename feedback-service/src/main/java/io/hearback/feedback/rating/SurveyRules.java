package io.hearback.feedback.rating;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an organisation may ask a candidate how its process was. Of the rules that forbid it the first is named, in their
 * order.
 */
public final class SurveyRules {

    /** Whoever has rated a process of the organisation is left alone for so long. */
    static final int PAUSE_MONTHS = 6;

    /** How a candidate would be asked. */
    public enum Way {
        /** On the page behind the link, which nobody has to open. */
        PAGE,
        MAIL
    }

    /** A rule that forbids to ask. */
    public enum Veto {
        /** Nobody is asked how the process was before being told how it ended. */
        NOTICE_FIRST,
        /** Who hopes for another position there cannot answer freely. */
        NOT_WHILE_APPLYING,
        NOT_TWICE_IN_SIX_MONTHS,
        /** A page may still offer it. */
        NOT_AGAINST_DO_NOT_EMAIL
    }

    /**
     * Who would be asked, and when.
     *
     * @param noticeSentAt null if it has not left
     * @param lastRatedAt when the same candidate last rated the organisation about another notice; null if never
     * @param activeElsewhere whether the same candidate has another application with the organisation that has not ended
     */
    public record Occasion(Instant noticeSentAt, Instant lastRatedAt, boolean activeElsewhere, boolean doNotEmail) {}

    private SurveyRules() {}

    /** @return empty if nothing forbids it */
    public static Optional<Veto> against(Occasion occasion, Way way, Instant now) {
        if (occasion.noticeSentAt() == null || occasion.noticeSentAt().isAfter(now)) {
            return Optional.of(Veto.NOTICE_FIRST);
        }
        if (occasion.activeElsewhere()) {
            return Optional.of(Veto.NOT_WHILE_APPLYING);
        }
        if (occasion.lastRatedAt() != null && occasion.lastRatedAt().isAfter(pauseBefore(now))) {
            return Optional.of(Veto.NOT_TWICE_IN_SIX_MONTHS);
        }
        return way == Way.MAIL && occasion.doNotEmail() ? Optional.of(Veto.NOT_AGAINST_DO_NOT_EMAIL) : Optional.empty();
    }

    private static Instant pauseBefore(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(PAUSE_MONTHS).toInstant();
    }
}
