package io.hearback.message.respect;

import java.util.List;

/**
 * What one rule says about a text.
 *
 * @param rule its id
 * @param principle the line of what respect means that it keeps, such as A2
 * @param kept whether the text keeps it; then the spans are the evidence, otherwise they are what breaks it
 * @param spans empty where something is missing, or the whole text is meant
 * @param suggestion what to do, in the language of the text; null where the rule is kept
 */
public record Finding(
        String rule, String principle, Severity severity, boolean kept, List<Span> spans, String suggestion) {}
