package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A reason with its details, as recruiters' systems write it; the names are those of intake-service.
 *
 * @param skills one to five
 * @param years a whole number from 1 to 99
 */
public record ReasonForm(
        String code,
        List<String> skills,
        String experience,
        Integer years,
        String certification,
        String languageLevel,
        String exercise,
        String missingPart,
        String availability,
        String ourWay,
        String yourWish,
        String chosenHad,
        String cause,
        String strength,
        String advice) {

    private static final int LONGEST = 500;
    private static final int MOST_SKILLS = 5;

    /** @return as {@link #read(Form, String)}, where it is the field {@code reason} of something else */
    Reason read(Form form) {
        return read(form, "reason.");
    }

    /**
     * @param prefix of its fields' names
     * @return null if it has no code; whether it has the details that its code requires is the composer's to say
     */
    Reason read(Form form, String prefix) {
        var found = form.oneOf(prefix + "code", code, ReasonCode.class);
        var details = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        given().forEach((detail, values) -> details.put(detail, read(form, prefix + detail.field(), detail, values)));
        form.atMost(LONGEST, prefix + "strength", strength);
        form.atMost(LONGEST, prefix + "advice", advice);
        return found == null ? null : new Reason(found, details, strength, advice);
    }

    private static List<String> read(Form form, String field, ReasonDetail detail, List<String> values) {
        values.forEach(value -> form.atMost(LONGEST, field, value));
        if (values.size() > MOST_SKILLS) {
            form.refuse(field, "must be at most " + MOST_SKILLS, "name the ones that mattered most");
        }
        if (detail == ReasonDetail.YEARS && !values.getFirst().matches("[1-9]\\d?")) {
            form.refuse(
                    field, "must be a whole number from 1 to 99", "leave it out if no number of years was asked for");
            return List.of();
        }
        return values;
    }

    /** @return the words in which the reason is checkable, whatever its code */
    List<String> words() {
        var given = given();
        given.remove(ReasonDetail.YEARS);
        return given.values().stream().flatMap(List::stream).toList();
    }

    private Map<ReasonDetail, List<String>> given() {
        var given = new EnumMap<ReasonDetail, List<String>>(ReasonDetail.class);
        put(given, ReasonDetail.SKILLS, skills);
        put(given, ReasonDetail.YEARS, years == null ? null : years.toString());
        put(given, ReasonDetail.EXPERIENCE, experience);
        put(given, ReasonDetail.CERTIFICATION, certification);
        put(given, ReasonDetail.LANGUAGE_LEVEL, languageLevel);
        put(given, ReasonDetail.EXERCISE, exercise);
        put(given, ReasonDetail.MISSING_PART, missingPart);
        put(given, ReasonDetail.AVAILABILITY, availability);
        put(given, ReasonDetail.OUR_WAY, ourWay);
        put(given, ReasonDetail.YOUR_WISH, yourWish);
        put(given, ReasonDetail.CHOSEN_HAD, chosenHad);
        put(given, ReasonDetail.CAUSE, cause);
        return given;
    }

    private static void put(Map<ReasonDetail, List<String>> given, ReasonDetail detail, String value) {
        put(given, detail, value == null ? null : List.of(value));
    }

    private static void put(Map<ReasonDetail, List<String>> given, ReasonDetail detail, List<String> values) {
        if (values != null) {
            var told = new ArrayList<>(values);
            told.removeIf(value -> value == null || value.isBlank());
            if (!told.isEmpty()) {
                given.put(detail, told);
            }
        }
    }
}
