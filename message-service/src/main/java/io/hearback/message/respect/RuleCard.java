package io.hearback.message.respect;

/**
 * What there is to know about a rule.
 *
 * @param id stable; reports, exceptions of a linter and dashboards name it
 * @param principle the line of what respect means that it keeps, such as A2
 * @param description one sentence in English
 */
public record RuleCard(String id, String principle, Severity severity, String description) {}
