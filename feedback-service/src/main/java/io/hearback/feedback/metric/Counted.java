package io.hearback.feedback.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a cell counts, a column of it each. The last ten are what candidates asked and said; the database counts them. */
enum Counted {
    OUTCOMES,
    NOTICES_SENT,
    /** Of those sent: within what was promised on the day of decision. */
    KEPT,
    /** Not sent, and not taken back. */
    OWED,
    REFUSALS,
    REVERSALS,
    /** Of those sent: whether they gave a specific reason is known. */
    SPECIFIC_TOLD,
    SPECIFIC,
    SCORED,
    SCORE_SUM,
    FAILED,
    /** Of those sent: a call was asked for. */
    CALLS,
    CALLED,
    REQUESTS,
    REVIEWS,
    ANSWERS,
    RATING_SUM,
    PROMOTERS,
    PASSIVES,
    DETRACTORS,
    HELPED,
    PARTLY_HELPED,
    NOT_HELPED,
    /** Of those who said how they feel about the organisation. */
    NOT_RESENTFUL,
    RESENTFUL,
    /** Of those who said whether they would tell others of a job there. */
    REFERRING,
    NOT_REFERRING;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Counted of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** @param text in which {@code %1$s} stands for a column; one for each, separated by commas */
    static String each(String text) {
        return Arrays.stream(values())
                .map(counted -> text.formatted(counted.column()))
                .collect(Collectors.joining(", "));
    }
}
