package io.hearback.intake.setting;

import java.util.Map;

/**
 * How long what is about a candidate is kept after the last outcome, or stage event without one: what the law of a place asks for
 * at least and at most, and what holds where an organisation does not say so itself. Pure. A minimum binds the organisation's clock and not a person's
 * own wish; what must be kept in spite of that is for a legal hold (decision 0023).
 */
public final class Retention {

    public static final int LONGEST_MONTHS = 120;

    /** Ours: no law is known here, and a year is long enough to answer a question. */
    private static final int ELSEWHERE = 12;

    private static final Map<String, Integer> MONTHS = Map.of(
            "CA", 36, // Ontario, O. Reg. 476/24: records of postings and applications for 3 years
            "DE", 6, // 2 months to claim (AGG § 15) and 3 to sue (ArbGG § 61b), from when the refusal arrived
            "FR", 3, // CNIL, recruitment guide 2023: to be able to explain the decision
            // 29 CFR 1602.14 (EEOC): one year from the making of the record or the personnel action, whichever is
            // later. Public
            // employers and schools (1602.31, .40, .49) and larger federal contractors (41 CFR 60-1.12) say 24
            // themselves.
            "US", 12);

    /**
     * In months. Ontario: employers keep records of postings and applications for 3 years (O. Reg. 476/24). US: 29 CFR 1602.14.
     * Germany: as long as a claim can be made and sued for (AGG § 15(4), ArbGG § 61b), as the answer to it is what is kept.
     */
    private static final Map<String, Integer> LEAST = Map.of("CA", 36, "DE", 5, "US", 12);

    /** In months. France: CNIL, recruitment guide 2023: two years from the last contact, and that with consent only. */
    private static final Map<String, Integer> MOST = Map.of("FR", 24);

    private Retention() {}

    /** @param country ISO 3166-1 alpha-2, or null if it is not known */
    public static int leastMonthsIn(String country) {
        return country == null ? 1 : LEAST.getOrDefault(country, 1);
    }

    /** @param country ISO 3166-1 alpha-2, or null if it is not known */
    public static int mostMonthsIn(String country) {
        return country == null ? LONGEST_MONTHS : MOST.getOrDefault(country, LONGEST_MONTHS);
    }

    /** @return as wished, if the law of the place has nothing against it: settings may be older than what is known of the law */
    public static int within(String country, int months) {
        return Math.clamp(months, leastMonthsIn(country), mostMonthsIn(country));
    }

    /** @param country ISO 3166-1 alpha-2, or null if it is not known */
    public static int monthsIn(String country) {
        return country == null ? ELSEWHERE : MONTHS.getOrDefault(country, ELSEWHERE);
    }
}
