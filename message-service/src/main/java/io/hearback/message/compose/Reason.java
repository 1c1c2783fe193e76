package io.hearback.message.compose;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static io.hearback.message.compose.Phrase.detail;
import static java.util.Objects.requireNonNull;

/**
 * Why an application ended, as it may be told. {@code strength} and {@code advice} go with any code and are null when
 * absent; so is a detail with nothing in it. Changed only by making another one.
 */
public record Reason(ReasonCode code, Map<ReasonDetail, List<String>> details, String strength, String advice) {

    public Reason {
        requireNonNull(code, "code is null");
        var kept = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        details.forEach((name, values) -> {
            var told =
                    values.stream().map(Phrase::detail).filter(Objects::nonNull).toList();
            if (!told.isEmpty()) {
                kept.put(name, told);
            }
        });
        if (kept.containsKey(ReasonDetail.YEARS)
                && !kept.get(ReasonDetail.YEARS).getFirst().matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("years is not a number from 1 to 99");
        }
        details = Map.copyOf(kept);
        strength = detail(strength);
        advice = detail(advice);
    }

    /** A code and nothing else. */
    public static Reason of(ReasonCode code) {
        return new Reason(code, Map.of(), null, null);
    }

    /** @param values those that are null or say nothing are left out */
    public Reason with(ReasonDetail detail, String... values) {
        var more = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        more.putAll(details);
        more.put(detail, Stream.of(values).filter(Objects::nonNull).toList());
        return new Reason(code, more, strength, advice);
    }

    public Reason withStrength(String seen) {
        return new Reason(code, details, seen, advice);
    }

    public Reason withAdvice(String given) {
        return new Reason(code, details, strength, given);
    }

    /** @return the only value of a detail, or null */
    public String detailOf(ReasonDetail detail) {
        return details.containsKey(detail) ? details.get(detail).getFirst() : null;
    }
}
