package io.hearback.feedback.problem;

/**
 * @param field the parameter as the caller names it
 * @param message the rule it broke; never quotes the value
 * @param fix what to do
 */
public record BrokenRule(String field, String message, String fix) {}
