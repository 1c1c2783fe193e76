package io.hearback.message.house;

/**
 * Why an own sentence cannot be used.
 *
 * @param rule what it breaks, without a subject
 * @param fix what to do about it
 */
public record Flaw(String rule, String fix) {}
