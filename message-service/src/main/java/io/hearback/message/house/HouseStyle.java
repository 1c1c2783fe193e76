package io.hearback.message.house;

import io.hearback.contract.Stage;
import io.hearback.message.compose.Tone;
import io.hearback.message.respect.Verdict;

import java.time.Duration;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * How one organisation writes.
 *
 * @param language BCP 47; for whoever's own language nobody has written words for
 * @param bar a notice below it is held for a person
 * @param country ISO 3166-1 alpha-2, whose law holds where a job names no country; null if none is known
 * @param neutralCountries where no reason may be stated (ISO 3166-1 alpha-2)
 * @param callFirst the stages after which a recruiter calls before the notice leaves
 * @param callWithin how long the notice waits for that call
 */
public record HouseStyle(
        String language,
        Tone tone,
        Verdict bar,
        String country,
        Set<String> neutralCountries,
        Set<Stage> callFirst,
        Duration callWithin) {

    /** For an organisation that has chosen nothing. */
    public static final HouseStyle DEFAULT = new HouseStyle(
            "en",
            Tone.FORMAL,
            Verdict.RESPECTFUL,
            null,
            Set.of("DE"),
            Set.of(Stage.FINAL_INTERVIEW, Stage.OFFER),
            Duration.ofDays(2));

    public HouseStyle {
        requireNonNull(language, "language is null");
        requireNonNull(tone, "tone is null");
        requireNonNull(bar, "bar is null");
        neutralCountries = Set.copyOf(neutralCountries);
        callFirst = Set.copyOf(callFirst);
        if (callWithin.isNegative() || callWithin.isZero()) {
            throw new IllegalArgumentException("callWithin is not positive");
        }
    }

    /** @return this style where the law of that country holds; null leaves the organisation's own */
    public HouseStyle in(String country) {
        return country == null
                ? this
                : new HouseStyle(language, tone, bar, country, neutralCountries, callFirst, callWithin);
    }

    /** @param country of the job, or null: then the organisation's own */
    public boolean isNeutralIn(String country) {
        var place = country == null ? this.country : country;
        return place != null && neutralCountries.contains(place);
    }
}
