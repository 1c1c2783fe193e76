package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import jakarta.ws.rs.core.MultivaluedMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason as a person fills it in, with what is wrong with it. The rules are those of the API.
 *
 * @param code null while none is chosen
 * @param values what was typed, by field; several skills stand on lines of their own
 * @param flaws by field
 */
public record ReasonForm(ReasonCode code, Map<String, String> values, Map<String, ReasonFlaw> flaws) {

    static final String CODE = "code";
    static final String STRENGTH = "strength";
    static final String ADVICE = "advice";

    private static final int LONGEST = 500;
    private static final int MOST_SKILLS = 5;

    /** Codes that have the same details. */
    public record Group(List<ReasonCode> codes, List<ReasonDetail> details) {

        public String names() {
            return codes.stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    /** @param reason null for none */
    static ReasonForm of(Reason reason) {
        var values = new HashMap<String, String>();
        if (reason == null) {
            return new ReasonForm(null, values, Map.of());
        }
        reason.details().forEach((detail, said) -> values.put(detail.field(), String.join("\n", said)));
        put(values, STRENGTH, reason.strength());
        put(values, ADVICE, reason.advice());
        return new ReasonForm(reason.code(), values, Map.of());
    }

    static ReasonForm of(MultivaluedMap<String, String> posted) {
        var values = new HashMap<String, String>();
        fields().forEach(field -> put(values, field, posted.getFirst(field)));
        var code = Stream.of(ReasonCode.values())
                .filter(each -> each.name().equals(posted.getFirst(CODE)))
                .findFirst();
        return new ReasonForm(code.orElse(null), values, flaws(code.orElse(null), values));
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }

    private static List<String> fields() {
        return Stream.concat(Stream.of(ReasonDetail.values()).map(ReasonDetail::field), Stream.of(STRENGTH, ADVICE))
                .toList();
    }

    private static Map<String, ReasonFlaw> flaws(ReasonCode code, Map<String, String> values) {
        var flaws = new TreeMap<String, ReasonFlaw>();
        if (code == null) {
            flaws.put(CODE, ReasonFlaw.CODE_MISSING);
        }
        values.forEach((field, value) -> {
            if (lines(value).stream().anyMatch(line -> line.length() > LONGEST)) {
                flaws.put(field, ReasonFlaw.TOO_LONG);
            }
        });
        for (var detail : ReasonDetail.values()) {
            flaw(code, detail, values.get(detail.field())).ifPresent(flaw -> flaws.put(detail.field(), flaw));
        }
        return flaws;
    }

    private static Optional<ReasonFlaw> flaw(ReasonCode code, ReasonDetail detail, String value) {
        if (code == null) {
            return Optional.empty();
        }
        if (value == null) {
            return code.required().contains(detail) ? Optional.of(ReasonFlaw.MISSING) : Optional.empty();
        }
        if (!code.takes(detail)) {
            return Optional.of(ReasonFlaw.OF_ANOTHER);
        }
        if (detail == ReasonDetail.SKILLS && lines(value).size() > MOST_SKILLS) {
            return Optional.of(ReasonFlaw.TOO_MANY);
        }
        return detail == ReasonDetail.YEARS && !value.matches("[1-9]\\d?")
                ? Optional.of(ReasonFlaw.NO_NUMBER)
                : Optional.empty();
    }

    private static List<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<ReasonDetail> detailsOf(ReasonCode code) {
        return Stream.of(ReasonDetail.values()).filter(code::takes).toList();
    }

    boolean isGood() {
        return flaws.isEmpty();
    }

    /** Of a form that is good. */
    Reason reason() {
        var details = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        for (var detail : ReasonDetail.values()) {
            var value = values.get(detail.field());
            if (value != null) {
                details.put(detail, detail == ReasonDetail.SKILLS ? lines(value) : List.of(value));
            }
        }
        return new Reason(code, details, values.get(STRENGTH), values.get(ADVICE));
    }

    public ReasonCode[] codes() {
        return ReasonCode.values();
    }

    /** @return those codes that have details, in groups that share them */
    public List<Group> groups() {
        var groups = new LinkedHashMap<List<ReasonDetail>, List<ReasonCode>>();
        for (var each : ReasonCode.values()) {
            var details = detailsOf(each);
            if (!details.isEmpty()) {
                groups.computeIfAbsent(details, none -> new ArrayList<>()).add(each);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getValue(), group.getKey()))
                .toList();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @return null if nothing is wrong with it */
    public ReasonFlaw flaw(String field) {
        return flaws.get(field);
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "a form of a reason";
    }
}
