package io.hearback.message.desk;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;

import java.util.List;

/**
 * One thing to improve.
 *
 * @param number from 1, on its page
 * @param quotes the words that it is about; none where something is missing
 * @param suggestion in the language of the text
 */
public record Remark(int number, String rule, Severity severity, List<String> quotes, String suggestion) {

    private static final int MOST_QUOTES = 3;
    private static final int LONGEST_QUOTE = 90;

    static Remark of(int number, Finding finding, String text) {
        var quotes = finding.spans().stream()
                .map(span -> quote(span, text))
                .filter(quote -> !quote.isEmpty())
                .distinct()
                .limit(MOST_QUOTES)
                .toList();
        return new Remark(number, finding.rule(), finding.severity(), quotes, finding.suggestion());
    }

    private static String quote(Span span, String text) {
        var words =
                text.substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)).strip() + "…";
    }

    public boolean isAdvice() {
        return severity == Severity.ADVICE;
    }
}
