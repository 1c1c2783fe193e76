package io.hearback.feedback.insight;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Behind.Of;
import io.hearback.feedback.metric.Filter;
import io.hearback.feedback.metric.Period;
import io.hearback.feedback.metric.Question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of a page asks for. What makes no sense is left out and named, so that the page can say so at its field.
 *
 * @param told by field, as it came; blanks are nothing
 * @param first day of the period, UTC
 * @param last day of the period, UTC, included
 * @param broken names of the fields that make no sense
 */
public record Wanted(Map<String, String> told, LocalDate first, LocalDate last, Filter filter, List<String> broken) {

    public static final String PLACE = "/inbox/insights";

    /** Where requests lie that wait for an answer, and those that have one. */
    static final String ASKED = "/inbox?show=open";

    static final String ANSWERED = "/inbox?show=answered";

    /** What is meant when no day is asked for, and what a start means when only its end is: a season. */
    static final int USUAL_DAYS = 90;

    private static final List<String> FIELDS =
            List.of("from", "to", "team", "country", "stage", "reason", "kind", "recruiter", "job");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 30);

    static Wanted of(Map<String, List<String>> query, LocalDate today) {
        var told = told(query);
        var broken = new ArrayList<String>();
        var last = day(told, "to", broken).orElse(today);
        var first = day(told, "from", broken).orElse(last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last)) {
            broken.add("from");
            first = last.minusDays(USUAL_DAYS - 1);
        }
        var filter = new Filter(
                known(told, "team", broken, Filter::isCode),
                known(told, "country", broken, Filter::isCountry),
                one(told, "stage", broken, Stage.class),
                one(told, "reason", broken, ReasonCode.class).map(Enum::name),
                one(told, "kind", broken, OutcomeKind.class),
                known(told, "recruiter", broken, Filter::isCode),
                known(told, "job", broken, Filter::isCode));
        return new Wanted(told, first, last, filter, List.copyOf(broken));
    }

    public Instant from() {
        return start(first);
    }

    /** @return within the last day */
    public Instant to() {
        return start(last.plusDays(1)).minusSeconds(1);
    }

    public Question question() {
        return new Question(new Period(start(first), start(last.plusDays(1))), filter);
    }

    /** @return what stands in the field; empty for nothing */
    public String value(String field) {
        return told.getOrDefault(field, "");
    }

    public boolean chose(String field, Object choice) {
        return value(field).equals(choice.toString());
    }

    public boolean isBroken(String field) {
        return broken.contains(field);
    }

    /** @return how many of the filters beside the days are set */
    public long narrowings() {
        return told.keySet().stream()
                .filter(field -> !field.equals("from") && !field.equals("to"))
                .count();
    }

    public boolean isLastDays(int days, LocalDate today) {
        return last.equals(today) && first.equals(today.minusDays(days - 1L));
    }

    /** @return the same question about the days up to today */
    public String lastDays(int days, LocalDate today) {
        return address("", Map.of("from", today.minusDays(days - 1L).toString(), "to", today.toString()));
    }

    public String whole() {
        return address("", Map.of());
    }

    public String list(Of of) {
        return list(of, Map.of());
    }

    /** @param more fields that take the place of those that are set */
    String list(Of of, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.put("of", of.name());
        return address("/list", fields);
    }

    /** @return the same question about one stage alone */
    public String at(Stage only) {
        return address("", Map.of("stage", only.name()));
    }

    /** @return the same question about one week alone, as far as it lies in the period */
    String week(LocalDate monday) {
        var sunday = monday.plusDays(6);
        return address(
                "",
                Map.of(
                        "from", (monday.isBefore(first) ? first : monday).toString(),
                        "to", (sunday.isAfter(last) ? last : sunday).toString()));
    }

    /** @param more fields that take the place of those that are set */
    public String address(String place, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        told.forEach((field, value) -> {
            if (!broken.contains(field)) {
                fields.put(field, value);
            }
        });
        fields.put("from", first.toString());
        fields.put("to", last.toString());
        fields.putAll(more);
        return PLACE + place + "?"
                + fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    public Stage[] stages() {
        return Stage.values();
    }

    public ReasonCode[] reasons() {
        return ReasonCode.values();
    }

    public OutcomeKind[] kinds() {
        return OutcomeKind.values();
    }

    private static Map<String, String> told(Map<String, List<String>> query) {
        var told = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = query.getOrDefault(field, List.of()).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (!value.isEmpty()) {
                told.put(field, value);
            }
        }
        return told;
    }

    private static Optional<LocalDate> day(Map<String, String> told, String field, List<String> broken) {
        try {
            var day = Optional.ofNullable(told.get(field)).map(LocalDate::parse);
            if (day.filter(found -> found.isBefore(EARLIEST) || found.isAfter(LATEST))
                    .isEmpty()) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // As if it lay beyond.
        }
        broken.add(field);
        return Optional.empty();
    }

    private static Optional<String> known(
            Map<String, String> told, String field, List<String> broken, Predicate<String> check) {
        var value = Optional.ofNullable(told.get(field));
        if (!value.map(check::test).orElse(true)) {
            broken.add(field);
            return Optional.empty();
        }
        return value;
    }

    private static <E extends Enum<E>> Optional<E> one(
            Map<String, String> told, String field, List<String> broken, Class<E> type) {
        var value = told.get(field);
        var found = Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst();
        if (value != null && found.isEmpty()) {
            broken.add(field);
        }
        return found;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
