package io.hearback.message.api.problem;

/**
 * @param field name of the parameter
 * @param message the rule
 * @param fix what to do about it
 */
public record Violation(String field, String message, String fix) {}
