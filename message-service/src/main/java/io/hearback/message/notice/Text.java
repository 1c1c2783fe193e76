package io.hearback.message.notice;

import io.hearback.message.compose.Composition;
import io.hearback.message.respect.Report;

import java.util.Optional;

/**
 * A notice's words with their judgement.
 *
 * @param wording only its language is set where the matter is not complete
 * @param template which of our own words those are; null where the matter is not complete
 * @param report null where there is nothing to judge
 * @param cause why a person must look at it before it may leave; null if it may
 */
record Text(Composition wording, String template, Report report, String cause) {

    static Text missing(String language, String cause) {
        return new Text(new Composition(language, null, null, null), null, null, cause);
    }

    boolean isWritten() {
        return report != null;
    }

    Optional<Judgement> judgement() {
        return isWritten() ? Optional.of(new Judgement(report, NoticeCheck.judged(wording))) : Optional.empty();
    }

    Edition edition(int reasonVersion, int wordsVersion) {
        return isWritten()
                ? new Edition(reasonVersion, wordsVersion, template, report.verdict(), report.score())
                : new Edition(reasonVersion, wordsVersion, null, null, null);
    }
}
