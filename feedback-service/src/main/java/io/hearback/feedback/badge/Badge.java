package io.hearback.feedback.badge;

import java.time.LocalDate;

/**
 * What everybody may know of an organisation.
 *
 * @param from first day counted, UTC
 * @param to last day counted, UTC
 * @param speed null while there are fewer than {@link #FEWEST} notices, as is the share
 * @param sharePercent told within the promise, in whole percent
 */
public record Badge(LocalDate from, LocalDate to, Speed speed, Integer sharePercent) {

    /** So many days, up to yesterday. */
    static final int DAYS = 90;

    /** Below so many notices a badge would say more about single people than about the organisation. */
    static final int FEWEST = 20;

    public boolean isKnown() {
        return speed != null;
    }
}
