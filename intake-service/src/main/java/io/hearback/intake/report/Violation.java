package io.hearback.intake.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * @param field path in the body, as {@code reason.skills[0]}, or the name of a header; empty for the body itself
 * @param message the rule
 * @param fix what to do about it; null if the rule says it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String field, String message, String fix) {

    private static final String BETWEEN = "; ";

    /** @param message "the rule; the fix" or the rule alone */
    public static Violation of(String field, String message) {
        var between = message.indexOf(BETWEEN);
        return between < 0
                ? new Violation(field, message, null)
                : new Violation(field, message.substring(0, between), message.substring(between + BETWEEN.length()));
    }
}
