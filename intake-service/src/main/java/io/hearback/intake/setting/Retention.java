package io.hearback.intake.setting;

import java.util.Map;

/** How long what is about a candidate is kept after the last outcome, where an organisation does not say so itself. */
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

    private Retention() {}

    /** @param country ISO 3166-1 alpha-2, or null if it is not known */
    public static int monthsIn(String country) {
        return country == null ? ELSEWHERE : MONTHS.getOrDefault(country, ELSEWHERE);
    }
}
