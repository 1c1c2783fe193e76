package io.hearback.message.notice;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Verdict;

/**
 * How a notice was judged, with the words that it is about.
 *
 * @param text in which the report's spans are offsets
 */
public record Judgement(Report report, String text) {

    /**
     * @return whether no person may overrule the verdict. A ground that is merely risky is for a person to weigh; a text
     *     that is disrespectful for anything worse is not.
     */
    public boolean isFinal() {
        return report.verdict() == Verdict.DISRESPECTFUL
                && !(report.needsPerson() && report.broken().stream().allMatch(Judgement::isSlight));
    }

    private static boolean isSlight(Finding finding) {
        return finding.severity() == Severity.WARNING || finding.severity() == Severity.ADVICE;
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "the judgement of a notice";
    }
}
