package io.hearback.message.respect;

/**
 * What a rule is about.
 *
 * @param id as in {@link Finding#rule}
 * @param principle the line of what respect means that it keeps, such as A2
 * @param description one line, in English
 */
public record RuleCard(String id, String principle, Severity severity, String description) {}
