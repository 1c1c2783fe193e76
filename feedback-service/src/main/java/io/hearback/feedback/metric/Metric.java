package io.hearback.feedback.metric;

import java.util.Optional;

import static io.hearback.feedback.metric.Unit.COUNT;
import static io.hearback.feedback.metric.Unit.POINTS;
import static io.hearback.feedback.metric.Unit.SCORE;
import static io.hearback.feedback.metric.Unit.SECONDS;
import static io.hearback.feedback.metric.Unit.SHARE;

/**
 * What a process is measured by; each definition is told as it stands here by {@code GET /v1/metrics/definitions}. All are about the outcomes decided in a period that the filter lets through, unless a
 * definition says otherwise; what followed those outcomes counts whenever it came.
 */
public enum Metric {
    TIME_TO_NOTICE_MEDIAN(
            SECONDS,
            5,
            "Half of the notices that were sent took no longer than this from the decision until the mail server took them.",
            "Notices SENT",
            "Notices that are not SENT; what is shorter than a millisecond counts as one. Within 1 % (DDSketch).",
            "Time to disposition, taken from the decision",
            new Benchmark(
                    3 * Times.DAY,
                    5 * Times.DAY,
                    "Winners of the Candidate Experience Awards, 2025; counted from the last activity",
                    "Survale / ERE, Candidate Experience research, 2025")),
    TIME_TO_NOTICE_P90(
            SECONDS,
            10,
            "Nine of ten notices that were sent took no longer than this from the decision until the mail server took them.",
            "Notices SENT",
            "As TIME_TO_NOTICE_MEDIAN.",
            "Time to disposition, taken from the decision",
            new Benchmark(
                    7 * Times.DAY,
                    14 * Times.DAY,
                    "What 69 % of employers aim for, 2025; counted from the last activity",
                    "Survale / ERE, Candidate Experience research, 2025")),
    TIME_TO_NOTICE_P99(
            SECONDS,
            100,
            "99 of 100 notices that were sent took no longer than this from the decision until the mail server took them.",
            "Notices SENT",
            "As TIME_TO_NOTICE_MEDIAN.",
            "Time to disposition, taken from the decision",
            null),
    PROMISE_KEPT(
            SHARE,
            5,
            "Share of the notices that were sent within the days that the organisation promised, when it was decided, for"
                    + " the stage of the outcome; 14 days where it promises nothing.",
            "Notices SENT, and those still owed whose promise has run out (whole days, UTC)",
            "REINSTATED outcomes; notices RECALLED, SUPERSEDED or ERASED; those owed whose promise has not run out.",
            "The organisation's own promise",
            Benchmark.value(1, "What was promised", "The organisation's own promise")),
    GHOSTING(
            SHARE,
            5,
            "Share of the applications that had no outcome notice N days after their last activity; N is what the"
                    + " organisation promises for the stage, else 30, and 45 for those who were interviewed. About the"
                    + " applications whose last activity lies in the period.",
            "Applications whose last activity is more than N days ago (whole days, UTC)",
            "Who was hired, and who left by own decision. Later answers count as none: leaving them out would flatter.",
            "Documented denominator; unlike Get on Board, which drops replies after 45 days",
            null),
    LEGAL_COMPLIANCE(
            SHARE,
            1,
            "Share of those interviewed who were told within 45 days of the last interview whether a decision was made: by"
                    + " an outcome notice, by one that says there is no decision yet, or by being hired. About the"
                    + " applications whose last interview was held in the period.",
            "Applications whose last interview was held more than 45 days ago (whole days, UTC), or that were told",
            "Those not told yet whose 45 days are not over.",
            "Ontario, O. Reg. 476/24, since 1 January 2026: the strictest legal clock we know of",
            Benchmark.value(1, "What the law asks for", "Ontario, O. Reg. 476/24")),
    SPECIFIC_REASON(
            SHARE,
            5,
            "Share of the refusals sent that named a reason with something in it that can be checked.",
            "Refusals SENT of which it is known whether they did",
            "Acknowledgements of the candidate's own decision; notices written before this was told.",
            "Feedback given",
            Benchmark.value(
                    0.53, "Candidates who want the specific reason most of all", "UNSW study, quoted by Sapia")),
    RESPECT_SCORE(
            SCORE,
            5,
            "Mean of the respect check's score, 0 to 100, of the notices sent, as it was when they were last checked.",
            "Notices SENT of which the score is known",
            "Notices written before this was told.",
            "Hearback's respect check",
            null),
    HELPFULNESS(
            SHARE,
            5,
            "Share of YES among the answers to \"was this explanation helpful?\" (YES, PARTLY, NO), about outcomes decided in"
                    + " the months that the period touches.",
            "Answers to the question that count: five at a time within a month",
            "Those that do not make up five in their month yet.",
            "Share of yes; target: fewer than 25 % no",
            Benchmark.value(0.54, "Candidates of a large public service", "Department for Education (UK): 46 % no")),
    REQUEST_RATE(
            SHARE,
            5,
            "Share of the notices sent whose candidate asked for feedback.",
            "Notices SENT",
            "Requests for another look at the decision (REVIEW). A request about a notice that is not known to be SENT"
                    + " counts, up to as many as were sent.",
            "Hearback",
            null),
    ANSWER_RATE(
            SHARE,
            5,
            "Share of the requests for feedback, and for another look, that a person answered.",
            "Requests about the outcomes",
            "None: one that is still open, or was closed without an answer, counts as not answered.",
            "Feedback response rate",
            Benchmark.value(0.41, "Candidates who get feedback, 2022; a weak, secondary source", "HRE, 2022")),
    ANSWER_TIME_MEDIAN(
            SECONDS,
            5,
            "Half of the answers came no later than this after the request.",
            "Answers given about the outcomes",
            "Requests without an answer. Within 1 % (DDSketch).",
            "Feedback response time",
            null),
    ANSWERS_OVERDUE(
            COUNT,
            0,
            "Requests that are open now for longer than an answer may take, about the outcomes.",
            "Requests open now about the outcomes",
            "Requests that were closed.",
            "Open past the promise for answers",
            Benchmark.value(0, "What was promised", "The installation's own promise")),
    CNPS(
            POINTS,
            5,
            "Candidate net promoter score: share of 9 and 10 less share of 0 to 6, in percent, of the answers from 0 to 10 to"
                    + " \"how likely are you to recommend applying there?\", about outcomes decided in the months that the"
                    + " period touches.",
            "Ratings that count: five at a time within a month",
            "Those that do not make up five in their month yet.",
            "Starred",
            Benchmark.value(
                    -15, "Candidates who were refused, all stages; other years differ", "Starred, quoted by Sapia")),
    RESENTMENT(
            SHARE,
            5,
            "Share of NEGATIVE among the answers to \"how do you feel about the organisation now?\" (VERY_POSITIVE, POSITIVE,"
                    + " NEUTRAL, NEGATIVE), about outcomes decided in the months that the period touches.",
            "Answers to the question that count: five at a time within a month",
            "Who rated and did not answer it; those that do not make up five in their month yet.",
            "Share of the lowest of four answers, as the Candidate Experience Awards (CandE) count it; in our own words",
            Benchmark.value(0.14, "North America, 2024, 230 000 answers", "ERE / CandE 2024")),
    WILLING_TO_REFER(
            SHARE,
            5,
            "Share of CERTAINLY and PROBABLY among the answers to \"if there was a job that suits somebody you know, would you"
                    + " tell them about it?\" (CERTAINLY, PROBABLY, PROBABLY_NOT, CERTAINLY_NOT), about outcomes decided in the"
                    + " months that the period touches.",
            "Answers to the question that count: five at a time within a month",
            "Who rated and did not answer it; those that do not make up five in their month yet.",
            "Share of the upper two of four answers, as the Candidate Experience Awards (CandE) count it; in our own words",
            Benchmark.value(0.67, "North America, 2024: 26 % extremely likely, 41 % likely", "ERE / CandE 2024")),
    NOT_INFORMED(
            SHARE,
            5,
            "Share of the notices handed over that did not arrive: the mail server refused them for good, or they came back.",
            "Notices SENT or FAILED",
            "UNKNOWN notices: nobody knows whether they arrived.",
            "Delivery status notifications (RFC 3464)",
            Benchmark.value(0, "Everyone hears back", "Hearback")),
    REVERSALS(
            COUNT,
            0,
            "Outcomes that took an earlier one back (REINSTATED).",
            "REJECTED and POSITION_CLOSED outcomes decided in the period; those taken back may be older",
            "None.",
            "Hearback",
            null),
    CALLED_FIRST(
            SHARE,
            5,
            "Share of the refusals sent before which a recruiter was to call, and said that the candidate was called.",
            "Refusals SENT before which a call was asked for",
            "Refusals for which no call was asked for; notices written before this was told.",
            "Hearback",
            null);

    private final Unit unit;
    private final int fewest;
    private final String definition;
    private final String denominator;
    private final String exclusions;
    private final String source;
    private final Benchmark benchmark;

    Metric(
            Unit unit,
            int fewest,
            String definition,
            String denominator,
            String exclusions,
            String source,
            Benchmark benchmark) {
        this.unit = unit;
        this.fewest = fewest;
        this.definition = definition;
        this.denominator = denominator;
        this.exclusions = exclusions;
        this.source = source;
        this.benchmark = benchmark;
    }

    public Unit unit() {
        return unit;
    }

    /** @return below so many there is nothing to go by; of what candidates said it is withheld then */
    public int fewest() {
        return fewest;
    }

    /** @return in English, as all that follows */
    public String definition() {
        return definition;
    }

    /** @return what {@link Measure#n} counts */
    public String denominator() {
        return denominator;
    }

    /** @return what is in neither of the two */
    public String exclusions() {
        return exclusions;
    }

    /** @return where the definition comes from */
    public String source() {
        return source;
    }

    public Optional<Benchmark> benchmark() {
        return Optional.ofNullable(benchmark);
    }

    /** @return whether it is about what candidates said, so that few of them are no group */
    public boolean isSaid() {
        return this == HELPFULNESS || this == CNPS || this == RESENTMENT || this == WILLING_TO_REFER;
    }

    /** Constants of an enum cannot use its own. */
    private static final class Times {
        static final double DAY = 86_400;
    }
}
