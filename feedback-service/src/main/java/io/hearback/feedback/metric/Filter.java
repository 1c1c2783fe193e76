package io.hearback.feedback.metric;

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

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}");
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Filter {
        Stream.of(team, reason, recruiter, job)
                .flatMap(Optional::stream)
                .filter(code -> !CODE.matcher(code).matches())
                .findAny()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("not a code");
                });
        if (country.filter(code -> !COUNTRY.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("not a country");
        }
    }

    /** @return whether facts of a recruiter or a job are asked for: few, and counted by themselves */
    boolean isNarrow() {
        return recruiter.isPresent() || job.isPresent();
    }
}
