package io.hearback.message.api;

import io.hearback.contract.ReasonDetail;
import io.hearback.message.api.problem.Violation;

import java.util.ArrayList;
import java.util.List;

/** What the fields of a reason ask of each other; the same rules as at intake-service. */
final class ReasonRules {

    private static final int MOST_SKILLS = 5;
    private static final int MOST_YEARS = 40;
    private static final int LONGEST_SKILL = 100;
    private static final int LONGEST_DETAIL = 300;
    private static final int LONGEST_WORDS = 500;

    private final ReasonRequest request;
    private final List<Violation> broken = new ArrayList<>();

    private ReasonRules(ReasonRequest request) {
        this.request = request;
    }

    /** @return all that is wrong; empty if nothing is */
    static List<Violation> check(ReasonRequest request) {
        var rules = new ReasonRules(request);
        if (request == null || request.code() == null) {
            rules.add("code", "is missing", "send one of the reason codes, with its details");
            return rules.broken;
        }
        for (var detail : ReasonDetail.values()) {
            rules.checkPresence(detail);
            rules.checkValues(detail);
        }
        rules.checkLine("strength", request.strength(), LONGEST_WORDS);
        rules.checkLine("advice", request.advice(), LONGEST_WORDS);
        return rules.broken;
    }

    private void checkPresence(ReasonDetail detail) {
        var code = request.code();
        var present = request.values(detail) != null;
        if (!present && code.required().contains(detail)) {
            add(detail.field(), "is missing: " + code + " needs it", "send it in the candidate's language");
        }
        if (present && !code.required().contains(detail) && !code.optional().contains(detail)) {
            add(detail.field(), "does not go with " + code, "leave it out or send the code it belongs to");
        }
    }

    private void checkValues(ReasonDetail detail) {
        var values = request.values(detail);
        if (values == null) {
            return;
        }
        if (detail == ReasonDetail.YEARS) {
            if (request.years() < 1 || request.years() > MOST_YEARS) {
                add(detail.field(), "must be 1 to " + MOST_YEARS, "leave it out otherwise");
            }
        } else if (detail == ReasonDetail.SKILLS) {
            if (values.isEmpty() || values.size() > MOST_SKILLS) {
                add(detail.field(), "must hold 1 to " + MOST_SKILLS + " skills", "name those that decided");
            }
            values.forEach(value -> checkWords(detail.field(), value, LONGEST_SKILL));
        } else {
            checkWords(detail.field(), values.getFirst(), LONGEST_DETAIL);
        }
    }

    private void checkLine(String field, String value, int longest) {
        if (value != null) {
            checkWords(field, value, longest);
        }
    }

    private void checkWords(String field, String value, int longest) {
        if (value == null || value.chars().noneMatch(Character::isLetterOrDigit)) {
            add(field, "says nothing", "leave it out or say it in words");
        } else if (value.length() > longest) {
            add(field, "must have at most " + longest + " characters", "say it shorter");
        } else if (value.codePoints().anyMatch(Character::isISOControl)) {
            add(field, "holds a line break or another control character", "send one line");
        }
    }

    private void add(String field, String message, String fix) {
        broken.add(new Violation(field, message, fix));
    }
}
