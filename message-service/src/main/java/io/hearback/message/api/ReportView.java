package io.hearback.message.api;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.Verdict;

import java.util.List;

/**
 * A judgement, with the words that it is about.
 *
 * @param language the language it was judged in, BCP 47
 * @param score from 0 to 100, explained by {@code explanation}
 * @param needsPerson whether a person has to look at it whatever the verdict
 */
public record ReportView(
        Verdict verdict,
        int score,
        String explanation,
        boolean needsPerson,
        String language,
        List<FindingView> findings) {

    /**
     * @param principle the line of what respect means that the rule keeps, such as A2
     * @param suggestion what to do, in the language of the text; absent where the rule is kept
     */
    public record FindingView(
            String rule, String principle, Severity severity, boolean kept, List<SpanView> spans, String suggestion) {}

    /**
     * @param start offset of its first character, in UTF-16 units from 0
     * @param end offset after its last one
     * @param line in which it begins, from 1
     */
    public record SpanView(int start, int end, String text, int line) {}

    /** @param text that was judged */
    public static ReportView of(Report report, String text) {
        return new ReportView(
                report.verdict(),
                report.score(),
                report.explanation(),
                report.needsPerson(),
                report.language(),
                report.findings().stream().map(finding -> view(finding, text)).toList());
    }

    private static FindingView view(Finding finding, String text) {
        return new FindingView(
                finding.rule(),
                finding.principle(),
                finding.severity(),
                finding.kept(),
                finding.spans().stream().map(span -> view(span, text)).toList(),
                finding.suggestion());
    }

    private static SpanView view(Span span, String text) {
        var line = 1
                + (int) text.substring(0, span.start())
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new SpanView(span.start(), span.end(), text.substring(span.start(), span.end()), line);
    }
}
