package io.hearback.message.desk;

import io.hearback.message.house.ReviewRules;
import io.hearback.message.house.UnknownPolicy;
import jakarta.ws.rs.core.MultivaluedMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Review rules as a person fills them in.
 *
 * @param unproved null if what came is none of those offered
 * @param hours that an UNKNOWN notice waits for evidence
 * @param flaws the fields that cannot be taken
 */
public record RulesForm(String alone, UnknownPolicy unproved, String hours, Set<String> flaws) {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    static RulesForm of(ReviewRules rules) {
        return new RulesForm(
                Integer.toString(rules.alone()),
                rules.unproved(),
                BigDecimal.valueOf(rules.sendAgainAfter().toMinutes())
                        .divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                Set.of());
    }

    static RulesForm of(MultivaluedMap<String, String> posted) {
        var form = new RulesForm(
                said(posted, "alone"),
                Stream.of(UnknownPolicy.values())
                        .filter(policy -> policy.name().equals(said(posted, "unproved")))
                        .findFirst()
                        .orElse(null),
                said(posted, "hours").replace(',', '.'),
                new TreeSet<>());
        if (form.limit() < 1 || form.limit() > ReviewRules.MOST_ALONE) {
            form.flaws.add("alone");
        }
        if (form.unproved == null) {
            form.flaws.add("unproved");
        }
        if (form.after() == null) {
            form.flaws.add("hours");
        }
        return form;
    }

    private static String said(MultivaluedMap<String, String> posted, String field) {
        var value = posted.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private int limit() {
        return alone.matches("\\d{1,4}") ? Integer.parseInt(alone) : 0;
    }

    /** @return null if it is no time from a quarter of an hour to two weeks */
    private Duration after() {
        if (!hours.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return null;
        }
        var minutes = new BigDecimal(hours)
                .multiply(MINUTES_OF_AN_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var after = Duration.ofMinutes(minutes);
        return after.compareTo(ReviewRules.SHORTEST) < 0 || after.compareTo(ReviewRules.LONGEST) > 0 ? null : after;
    }

    boolean isGood() {
        return flaws.isEmpty();
    }

    /** Of a form that is good. */
    ReviewRules rules() {
        return new ReviewRules(limit(), unproved, after());
    }

    public boolean flawed(String field) {
        return flaws.contains(field);
    }

    public boolean sendsAgain() {
        return unproved == UnknownPolicy.AT_LEAST_ONCE;
    }

    public boolean neverTwice() {
        return unproved == UnknownPolicy.NEVER_TWICE;
    }
}
