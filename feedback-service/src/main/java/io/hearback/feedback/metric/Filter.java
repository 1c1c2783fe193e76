package io.hearback.feedback.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which outcomes are looked at; empty lets all through.
 *
 * @param team a code of the organisation's own, as are {@code recruiter} and {@code job}
 * @param country ISO 3166-1 alpha-2
 * @param reason a code
 */
public record Filter(
        Optional<String> team,
        Optional<String> country,
        Optional<Stage> stage,
        Optional<String> reason,
        Optional<OutcomeKind> kind,
        Optional<String> recruiter,
        Optional<String> job) {

    /** What lets everything through. */
    public static final Filter ALL = new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Pattern CODE = Pattern.compile(Filing.CODE);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Filter {
        if (!Stream.of(team, reason, recruiter, job).flatMap(Optional::stream).allMatch(Filter::isCode)) {
            throw new IllegalArgumentException("not a code");
        }
        if (!country.map(Filter::isCountry).orElse(true)) {
            throw new IllegalArgumentException("not a country");
        }
    }

    /** @return whether it can be a team, a reason, a recruiter or a job */
    public static boolean isCode(String told) {
        return CODE.matcher(told).matches();
    }

    public static boolean isCountry(String told) {
        return COUNTRY.matcher(told).matches();
    }

    /** @return whether facts of a recruiter or a job are asked for: few, and counted by themselves */
    boolean isNarrow() {
        return recruiter.isPresent() || job.isPresent();
    }
}
