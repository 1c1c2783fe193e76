package io.hearback.message.api;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Verdict;

import java.util.List;

/**
 * How a notice was judged.
 *
 * @param language in which it was judged, and in which the explanation and the suggestions are
 * @param score 100 less what each broken rule costs
 * @param needsPerson whether it names a ground that a person has to look at
 * @param findings the rules that it breaks
 */
public record ReportView(
        Verdict verdict, String language, int score, String explanation, boolean needsPerson, List<Finding> findings) {

    public static ReportView of(Report report) {
        return new ReportView(
                report.verdict(),
                report.language(),
                report.score(),
                report.explanation(),
                report.needsPerson(),
                report.broken());
    }
}
