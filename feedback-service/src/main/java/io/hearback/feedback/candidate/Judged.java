package io.hearback.feedback.candidate;

import io.hearback.feedback.rating.Helpfulness.About;
import io.hearback.feedback.rating.Helpfulness.Draft;
import io.hearback.feedback.rating.Helpfulness.Verdict;

import java.util.List;

/**
 * The question whether something told has helped.
 *
 * @param draft as typed, or else as on record
 * @param known whether a verdict is on record
 */
record Judged(About about, Draft draft, boolean known) {

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    /** @return where the form is sent to */
    public String path() {
        return about == About.EXPLANATION ? "helpfulness" : "answer-helpfulness";
    }
}
