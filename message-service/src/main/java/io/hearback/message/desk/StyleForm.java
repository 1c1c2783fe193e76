package io.hearback.message.desk;

import io.hearback.contract.Stage;
import io.hearback.message.compose.Tone;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.Verdict;
import jakarta.ws.rs.core.MultivaluedMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A house style as a person fills it in, with what is wrong with it.
 *
 * @param tone null, as are the others, if what came is none of those offered
 * @param country empty for none
 * @param neutralCountries two letters each, between commas
 * @param callWithin in days
 * @param flaws by field
 */
public record StyleForm(
        String language,
        Tone tone,
        Verdict bar,
        String country,
        String neutralCountries,
        Set<Stage> callFirst,
        String callWithin,
        Map<String, StyleFlaw> flaws) {

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final int LONGEST_DAYS = 14;

    static StyleForm of(HouseStyle style) {
        return new StyleForm(
                style.language(),
                style.tone(),
                style.bar(),
                style.country() == null ? "" : style.country(),
                String.join(", ", new TreeSet<>(style.neutralCountries())),
                style.callFirst(),
                days(style.callWithin()),
                Map.of());
    }

    /** @param languages that there are words for */
    static StyleForm of(MultivaluedMap<String, String> posted, Set<String> languages) {
        var form = new StyleForm(
                languages.contains(said(posted, "language")) ? said(posted, "language") : null,
                one(List.of(Tone.values()), said(posted, "tone")),
                one(List.of(Verdict.RESPECTFUL, Verdict.ACCEPTABLE), said(posted, "bar")),
                said(posted, "country"),
                said(posted, "neutralCountries").toUpperCase(Locale.ROOT),
                Stream.of(Stage.values())
                        .filter(stage ->
                                posted.getOrDefault("callFirst", List.of()).contains(stage.name()))
                        .collect(Collectors.toSet()),
                said(posted, "callWithin").replace(',', '.'),
                new TreeMap<>());
        form.findFlaws();
        return form;
    }

    private static String said(MultivaluedMap<String, String> posted, String field) {
        var value = posted.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> E one(List<E> values, String asked) {
        return values.stream()
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private void findFlaws() {
        flaw("language", language == null, StyleFlaw.CHOOSE);
        flaw("tone", tone == null, StyleFlaw.CHOOSE);
        flaw("bar", bar == null, StyleFlaw.CHOOSE);
        flaw("country", !country.isEmpty() && CheckForm.country(country) == null, StyleFlaw.COUNTRY);
        flaw(
                "neutralCountries",
                countries().stream().anyMatch(code -> CheckForm.country(code) == null),
                StyleFlaw.COUNTRIES);
        flaw("callWithin", within() == null, StyleFlaw.DAYS);
    }

    private void flaw(String field, boolean broken, StyleFlaw flaw) {
        if (broken) {
            flaws.put(field, flaw);
        }
    }

    private Set<String> countries() {
        return Stream.of(neutralCountries.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @return null if it is no time from an hour to two weeks */
    private Duration within() {
        if (!callWithin.matches("\\d{1,2}(\\.\\d{1,3})?")) {
            return null;
        }
        var hours = new BigDecimal(callWithin)
                .multiply(HOURS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return hours >= 1 && hours <= Duration.ofDays(LONGEST_DAYS).toHours() ? Duration.ofHours(hours) : null;
    }

    private static String days(Duration duration) {
        return BigDecimal.valueOf(duration.toHours())
                .divide(HOURS_OF_A_DAY, 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    boolean isGood() {
        return flaws.isEmpty();
    }

    /** Of a form that is good. */
    HouseStyle style() {
        var home = country.isEmpty() ? null : country;
        return new HouseStyle(language, tone, bar, home, countries(), callFirst, within());
    }

    /** @return null if nothing is wrong with it */
    public StyleFlaw flaw(String field) {
        return flaws.get(field);
    }

    public Tone[] tones() {
        return Tone.values();
    }

    public List<Verdict> bars() {
        return List.of(Verdict.RESPECTFUL, Verdict.ACCEPTABLE);
    }

    public Stage[] stages() {
        return Stage.values();
    }
}
